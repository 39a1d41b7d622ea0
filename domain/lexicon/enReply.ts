import { phrases } from '../words.ts';
import type { ReplyWords } from './lexicon.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** English words by which a reply is judged. */
export const replyWordsEn: ReplyWords = {
  future: phrases(
    "will|i'll|we'll|it'll|you'll|he'll|she'll|they'll|won't|shall|should",
    'going to',
    'is|are due|planned|scheduled|expected|set',
    'goes|leaves|departs|arrives|lands|flies',
    'get|gets|have it|them|yours back|home',
  ),
  past: phrases(
    'was|were|left|landed|arrived|found|scanned|delivered|reached|departed|loaded|went|came',
    'has|have been|left|landed|arrived|reached|gone|departed',
  ),
  update: phrases(
    "i'll|we'll|i|we .. write|message|tell|update|inform|reply|answer|notify|ping|dm|text|email|call|phone",
    "i'll|we'll|will .. let you know",
    "i'll|we'll|will get|come|be back|touch",
    "you|you'll .. hear from|back",
    'keep you posted|updated|informed',
    'next update|message|news|reply',
    'an|another update|answer|message|reply',
    "i'll|we'll|i|we .. look|check|try again",
  ),
  looked: phrases(
    'checked|looked|check|asked|verified|refreshed',
    'as of',
    'i|we wrote|told|last|said|answered|messaged',
    'my|our last|previous message|reply|update',
    'showed|said at',
  ),
  vague: phrases(
    'soon|shortly|asap|promptly|swiftly',
    'as soon|quickly as possible',
    'in due course|time',
    'in the near|nearest future',
    'at the earliest',
    'any|some moment|time|day now|soon',
  ),
  pledge: phrases(
    'i|we promise|guarantee|assure',
    "i'll|we'll|will|can guarantee|assure|promise",
    'guaranteed|definitely|certainly|surely',
    'without fail|doubt',
    "will|i'll|we'll .. compensate|reimburse|refund",
    'you will|are .. compensated|reimbursed|refunded',
  ),
  redirect: phrases(
    'call|phone|ring|contact|email|e-mail|text|message|dm|ask|write us|our|the|them|customer|support|airport|airline',
    'call|phone|ring|contact|email|e-mail our|the|your|customer|support|airport|airline',
    'write|email|e-mail|speak|talk|turn|report to our|the|support|customer|someone|airport|baggage',
    'send us|me|our .. dm|dms|message|email|e-mail|inbox',
    'visit|use|check|see|open|consult our|the|your .. website|site|page|app|portal|form|link|tracker|faq|desk|office|counter|websites|apps',
    'on|at|via|through|using|in our|the .. website|site|page|app|portal|form|hotline|line|centre|center|desk|counter|phone|chat',
    'go|head|come|walk|drive to our|the|any .. desk|counter|office|website|site|page|airport',
    'reach|reaching out|us',
    'get in touch',
    'follow|click|tap|use the|this|our link|form|page|number|below',
    'click|tap here|below|on',
    'fill|complete|submit in|out|the|our|this|a|an .. form|claim|request|report',
    'check|see|track .. online|yourself|status',
    'by phone|email|e-mail|telephone',
    'hotline|call-centre|helpline|callcenter',
    'call centre|center',
    'contact centre|center|us|your',
    'give us|them|our .. call|ring|bell',
    'follow up|it with|directly|yourself',
  ),
  filler: phrases(
    'sorry|apologise|apologize|apologies .. inconvenience|trouble|disruption|experience',
    'any inconvenience',
    'inconvenience caused',
    'sincere|sincerely|deepest|humblest apologies|apologise|apologize|regret|sorry',
    'forwarded|passed|escalated|sent|transferred|raised .. department|departments|team|colleagues|service|unit|office|specialists',
    'passed|forwarded this|it|your .. on|along|to',
    'responsible|relevant|appropriate|concerned department|team|colleagues|unit',
    'your .. is important|valued|appreciated',
    'thank you|thanks for contacting|reaching|writing|getting|your',
    'we|i value|appreciate your',
    'we|i understand|know .. frustration|frustrating|feel|feels|concern|upsetting',
    'patience|understanding',
    'looking|working|work hard|diligently|tirelessly',
    'doing everything|all|our best',
    'do everything|all|our best',
    'rest assured',
    'please be advised|informed|assured|aware',
    'look|looking into this|it|the|your',
    'have a nice|great|lovely|good day|evening|one',
    'hesitate to',
    'strive|striving',
    'values|value your loyalty|feedback|business|custom',
    'do not|never hesitate',
  ),
  ask: phrases(
    'send|share|provide|give|tell|confirm|post|reply|need|dm|supply|state|specify|enter|type|repeat|know',
    "what's|whats|which|what",
    'could|can|may|might i|we have|get|know|ask|see',
    'do you have',
  ),
  identifiers: {
    reference: phrases('reference|references|pir', 'file|claim|report|case|bag number|no|ref|reference'),
    surname: phrases('surname|lastname|name', 'last|family name'),
    other: phrases(
      'phone|mobile|telephone|tag|booking|ticket|order|passport number|no|code|reference',
      'e-mail|email address',
      'your .. e-mail|email|phone|passport|pnr|address|birthday',
      'date of birth',
      'home|postal|delivery|hotel address',
      'pnr|passport',
      'booking|ticket code|reference|number',
    ),
  },
  states: [
    {
      phrases: phrases(
        'been|was|were|got|is|are|were already|just|now|successfully|safely|finally delivered|handed',
        'been|was|were|got|is|are delivered|handed',
        'i|we|they|courier|driver delivered',
      ),
      phases: ['resolved'],
    },
    {
      phrases: phrases(
        'been|was|were|is|are|got found|located|traced|recovered',
        'been|was|were|is|are now|already|just|finally found|located|traced|recovered',
        'found|located|traced|recovered your|the|it|one|both|his|her|their|my',
        'turned up',
      ),
      phases: [
        'located',
        'in_transit',
        'ready_for_collection',
        'out_for_delivery',
        'attempt_failed',
        'resolved',
        'waiting_on_third_party',
      ],
    },
    {
      phrases: phrases(
        'on its|the way',
        'in transit',
        'been|was|were|is|are forwarded|rerouted|dispatched|loaded',
        'in the air',
      ),
      phases: ['in_transit', 'out_for_delivery'],
    },
    {
      phrases: phrases('out for delivery', 'with the|a courier|driver', 'courier|driver has|picked'),
      phases: ['out_for_delivery', 'attempt_failed'],
    },
    {
      phrases: phrases('ready for collection', 'ready to be collected', 'ready for you'),
      phases: ['ready_for_collection'],
    },
    {
      phrases: phrases(
        'declared|considered|permanently lost',
        'gone for good',
        'case|file|claim is|was|been closed',
      ),
      phases: ['closed'],
    },
  ],
  notBags: words('file files message messages report post claim reference note tweet case request record'),
  denied: words(
    "not no never isn't wasn't aren't weren't hasn't haven't isnt wasnt hasnt havent yet nobody cannot can't couldn't",
  ),
  supposed: words(
    'once when if until till whether after unless before should would could may might will to how where',
  ),
  capitals: words(
    "i i'm i'll i've i'd dm dms ok id pir uk usa us eu gmt utc bst monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec english russian twitter x mr mrs ms am pm asap cet est hi hello dear",
  ),
  cities:
    'london|heathrow|gatwick|stansted|manchester|edinburgh|paris|amsterdam|schiphol|frankfurt|munich|berlin|hamburg|madrid|barcelona|lisbon|rome|milan|vienna|zurich|geneva|brussels|copenhagen|oslo|stockholm|helsinki|warsaw|prague|budapest|athens|istanbul|dubai|doha|moscow|sheremetyevo|domodedovo|petersburg|kyiv|riga|tallinn|vilnius|dublin|york|jfk|newark|chicago|boston|atlanta|toronto|tokyo|singapore|hong kong|delhi|mumbai|bangkok|sydney|tbilisi|yerevan|minsk|tel aviv|larnaca|malaga'
      .split('|')
      .filter((name) => !name.includes(' ')),
  at: words('in at from'),
  toward: words('to for towards toward into'),
  forms: { at: ['en_in', 'en_from'], toward: ['en_to'] },
};
