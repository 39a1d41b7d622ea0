/** The numbers of a brand. */
export const ReportPage = ({ brand }: { brand: string }) => <main>{brand}</main>;
