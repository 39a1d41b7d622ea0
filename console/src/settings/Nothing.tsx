import Box from '@cloudscape-design/components/box';

/** Nothing is here yet, and how something comes to be. */
export const Nothing = ({ title, says }: { title: string; says: string }) => (
  <Box textAlign="center" padding="l">
    <Box variant="h2" fontSize="heading-m">
      {title}
    </Box>
    <Box variant="p" color="text-body-secondary">
      {says}
    </Box>
  </Box>
);
