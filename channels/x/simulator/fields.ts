import type { Query, Rules } from './query.ts';

/* Field and expansion names a query may ask for, and the fields every answer has. */

const TWEET_FIELDS = [
  'article',
  'attachments',
  'author_id',
  'card_uri',
  'community_id',
  'context_annotations',
  'conversation_id',
  'created_at',
  'display_text_range',
  'edit_controls',
  'edit_history_tweet_ids',
  'entities',
  'geo',
  'id',
  'in_reply_to_user_id',
  'lang',
  'media_metadata',
  'non_public_metrics',
  'note_tweet',
  'organic_metrics',
  'paid_partnership',
  'possibly_sensitive',
  'promoted_metrics',
  'public_metrics',
  'referenced_tweets',
  'reply_settings',
  'scopes',
  'source',
  'text',
  'withheld',
] as const;

const USER_FIELDS = [
  'affiliation',
  'confirmed_email',
  'connection_status',
  'created_at',
  'description',
  'entities',
  'id',
  'is_identity_verified',
  'location',
  'most_recent_tweet_id',
  'name',
  'parody',
  'pinned_tweet_id',
  'profile_banner_url',
  'profile_image_url',
  'protected',
  'public_metrics',
  'receives_your_dm',
  'subscription_type',
  'url',
  'username',
  'verified',
  'verified_type',
  'withheld',
] as const;

const DM_FIELDS = [
  'attachments',
  'created_at',
  'dm_conversation_id',
  'entities',
  'event_type',
  'id',
  'participant_ids',
  'referenced_tweets',
  'sender_id',
  'text',
] as const;

const TWEET_EXPANSIONS = [
  'attachments.media_keys',
  'attachments.poll_ids',
  'author_id',
  'edit_history_tweet_ids',
  'entities.mentions.username',
  'geo.place_id',
  'in_reply_to_user_id',
  'referenced_tweets.id',
  'referenced_tweets.id.author_id',
] as const;

const OF_WHAT_IS_ATTACHED: Rules = {
  'media.fields': {
    kind: 'list',
    of: [
      'alt_text',
      'duration_ms',
      'height',
      'media_key',
      'preview_image_url',
      'type',
      'url',
      'variants',
      'width',
    ],
  },
  'poll.fields': { kind: 'list', of: ['duration_minutes', 'end_datetime', 'id', 'options', 'voting_status'] },
  'place.fields': { kind: 'list', of: ['country', 'full_name', 'id', 'name'] },
};

export const USER_RULES: Rules = {
  'user.fields': { kind: 'list', of: USER_FIELDS },
  'tweet.fields': { kind: 'list', of: TWEET_FIELDS },
  expansions: { kind: 'list', of: ['affiliation.user_id', 'most_recent_tweet_id', 'pinned_tweet_id'] },
};

export const TWEET_RULES: Rules = {
  'tweet.fields': { kind: 'list', of: TWEET_FIELDS },
  'user.fields': { kind: 'list', of: USER_FIELDS },
  expansions: { kind: 'list', of: TWEET_EXPANSIONS },
  ...OF_WHAT_IS_ATTACHED,
};

export const TIMELINE_RULES: Rules = {
  ...TWEET_RULES,
  max_results: { kind: 'number', min: 5, max: 100 },
  pagination_token: { kind: 'token' },
  since_id: { kind: 'id' },
  until_id: { kind: 'id' },
  start_time: { kind: 'time' },
  end_time: { kind: 'time' },
};

export const DM_RULES: Rules = {
  max_results: { kind: 'number', min: 1, max: 100 },
  pagination_token: { kind: 'token' },
  event_types: { kind: 'list', of: ['MessageCreate', 'ParticipantsJoin', 'ParticipantsLeave'] },
  'dm_event.fields': { kind: 'list', of: DM_FIELDS },
  expansions: {
    kind: 'list',
    of: ['attachments.media_keys', 'participant_ids', 'referenced_tweets.id', 'sender_id'],
  },
  'user.fields': { kind: 'list', of: USER_FIELDS },
  'tweet.fields': { kind: 'list', of: TWEET_FIELDS },
  ...OF_WHAT_IS_ATTACHED,
};

const DEFAULTS = {
  'tweet.fields': ['id', 'text', 'edit_history_tweet_ids'],
  'user.fields': ['id', 'name', 'username'],
  'dm_event.fields': ['id', 'event_type', 'text'],
  'media.fields': ['media_key', 'type'],
} as const;

/** Fields of an object in the answer: those always sent and those asked for. */
export const fieldsOf = (query: Query, name: keyof typeof DEFAULTS): Set<string> =>
  new Set([...DEFAULTS[name], ...query.list(name)]);
