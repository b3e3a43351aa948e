/** Made by `npm run tables` from src/store/migrations; a change there is the way to change this file. */
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<string, bigint | number | string, bigint | number | string>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface ApiToken {
  created_at: Generated<string>;
  created_by: string;
  expires_on: string;
  id: string;
  name: string;
  organisation_id: string;
  revoked_at: string | null;
  role: string;
  scopes: string[];
  tenant_id: number;
  token_hash: Buffer;
  used_at: string | null;
}

export interface Booked {
  booking_id: string;
  during: string;
  subject: string;
  tenant_id: number;
}

export interface Booking {
  dossier_id: string | null;
  from_minute: number;
  id: string;
  kind: string;
  on_day: string;
  open: Generated<boolean>;
  place: string;
  proceeding_id: string | null;
  room_id: string | null;
  tenant_id: number;
  to_minute: number;
}

export interface CalendarFeed {
  made_at: Generated<string>;
  person_id: string;
  read_at: string | null;
  tenant_id: number;
  token_hash: Buffer;
}

export interface CalendarYear {
  arrangement: Json;
  changed_day: string | null;
  moved: Generated<number>;
  notice: string;
  reason: string | null;
  recounted_at: string | null;
  saved_at: Generated<string>;
  saved_by: string;
  saved_name: string;
  saved_on: string;
  serial: number;
  tenant_id: number;
  year: number;
}

export interface Counter {
  kind: string;
  office: string;
  tenant_id: number;
  value: number;
  year: number;
}

export interface Credential {
  first: Generated<boolean>;
  login: string;
  password_hash: string;
  person_id: string;
}

export interface Deadline {
  alarm: string;
  code: string;
  dossier_id: string;
  due: string;
  id: string;
  proceeding_id: string;
  reminded_on: string | null;
  state: string;
  tenant_id: number;
}

export interface DirectoryLog {
  act: string;
  after: Json | null;
  at: Generated<string>;
  before: Json | null;
  id: string;
  person_id: string | null;
  role: string;
  subject: string;
  tenant_id: number;
}

export interface DirectoryVersion {
  tenant_id: number;
  version: Generated<number>;
}

export interface Divergence {
  adjudged: Int8 | null;
  award_number: string | null;
  awarded: Int8 | null;
  claim: string;
  claim_id: string;
  claimed: Int8 | null;
  court_id: string | null;
  dossier_id: string;
  institute_id: string | null;
  issue: string | null;
  number: string | null;
  on_day: string;
  proceeding_id: string;
  result: string;
  tenant_id: number;
}

export interface Dossier {
  claimed: Generated<Int8>;
  group_id: string | null;
  id: string;
  keys: Generated<string[]>;
  kind: Generated<string>;
  number: string | null;
  opened_on: string;
  place: number | null;
  search: Generated<string[]>;
  state: Json;
  tenant_id: number;
  title: string;
  trade: string | null;
  version: number;
}

export interface Draft {
  answers: Json;
  code_hash: Buffer;
  created_by: string | null;
  expires_on: string;
  id: string;
  phone: string | null;
  readback: Generated<Json>;
  readback_hash: Buffer | null;
  saved_at: Generated<string>;
  secret_hash: Buffer;
  tenant_id: number;
  tries: Generated<number>;
  version: Generated<number>;
}

export interface File {
  created_at: Generated<string>;
  digest: string;
  dossier_id: string | null;
  draft_id: string | null;
  id: string;
  mime: string;
  name: string;
  owner_id: string | null;
  sides: string[] | null;
  size: Int8;
  stored_name: string;
  tenant_id: number;
}

export interface FindingAside {
  dossier_id: string;
  name: string;
  on_day: string;
  person_id: string;
  proceeding_id: string;
  reason: string;
  rule: string;
  since: string;
  tenant_id: number;
  until_day: string;
}

export interface FindingTold {
  dossier_id: string;
  proceeding_id: string;
  rule: string;
  since: string;
  tenant_id: number;
}

export interface GroupHead {
  assigned: Json;
  concluded: number[];
  group_id: string;
  number: string | null;
  offer: number;
  organisation_id: string | null;
  stage: string;
  tenant_id: number;
}

export interface GroupMember {
  account_end: string;
  asked: number;
  claimed: Int8;
  confirmed: boolean;
  dossier_id: string;
  due: Int8;
  facts: Json;
  group_id: string;
  id_end: string;
  key: string;
  late: boolean;
  mandate: string;
  name: string;
  next_due: string | null;
  received: Int8;
  reported: Int8;
  row_no: number;
  settled: number;
  stage: string;
  tenant_id: number;
  verdict: string;
  version: number;
}

export interface GroupOfferRow {
  group_id: string;
  member_id: string;
  plan: Json;
  tenant_id: number;
  total: Int8;
  version: number;
}

export interface Idempotency {
  actor_id: string;
  address: string;
  created_at: Generated<string>;
  dossier_id: string;
  key: string;
  replayed_at: string | null;
  request_hash: string;
  tenant_id: number;
  version: number;
}

export interface Installation {
  made_at: Generated<string>;
  only_row: Generated<boolean>;
  secret: string;
}

export interface Lease {
  fencing: Int8;
  holder: string;
  name: string;
  until: string;
}

export interface Ledger {
  actor_id: string;
  actor_name: string;
  at: Generated<string>;
  audience: string | null;
  day: string;
  dossier_id: string;
  entry: Json;
  hash: string;
  position: Generated<Int8>;
  previous_hash: string;
  procedure: string;
  proceeding_id: string;
  role: string;
  sequence: number;
  stage: string | null;
  step: string;
  tenant_id: number;
  walled: Generated<boolean>;
  xact: Generated<string>;
}

export interface LedgerRoot {
  day: string;
  heads: number;
  previous_root: string;
  root: string;
  tenant_id: number;
}

export interface LookUp {
  dossier_id: string;
  kind: string;
  name: string;
  on_day: string;
  place: string;
  subject: string;
  tenant_id: number;
  until_day: string;
}

export interface Membership {
  from_day: string;
  id: string;
  organisation_id: string;
  person_id: string;
  places: Generated<number[]>;
  role: string;
  tenant_id: number;
  to_day: string | null;
}

export interface Notice {
  at: Generated<string>;
  data: Generated<Json>;
  dossier_id: string;
  id: string;
  proceeding_id: string | null;
  read_at: string | null;
  template: string;
  tenant_id: number;
  token: string;
}

export interface OneTimeCode {
  code_hash: Buffer;
  created_at: Generated<string>;
  dossier_id: string | null;
  expires_at: string;
  id: string;
  office_id: string | null;
  party_id: string | null;
  purpose: string;
  subject: string;
  tenant_id: number;
  tries: Generated<number>;
  used_at: string | null;
}

export interface Organisation {
  address: string | null;
  body_kind: string | null;
  capacity: Generated<number>;
  closed_on: string | null;
  hours: string | null;
  id: string;
  kind: string;
  name_en: string;
  name_zh: string;
  phone: string | null;
  places: Generated<number[]>;
  short: string;
  tenant_id: number;
  trades: Generated<string[]>;
}

export interface Outbox {
  attempts: Generated<number>;
  available_at: Generated<string>;
  created_at: Generated<string>;
  done_at: string | null;
  error: string | null;
  id: string;
  payload: Json;
  tenant_id: number;
  topic: string;
}

export interface Outcome {
  amount: Int8 | null;
  code: string | null;
  dossier_id: string;
  id: string;
  kind: string;
  number: string | null;
  on_day: string;
  organisation_id: string | null;
  persons: Generated<number>;
  place: number | null;
  procedure: string;
  proceeding_id: string;
  tenant_id: number;
}

export interface Paper {
  content: Json;
  digest: string;
  dossier_id: string;
  frozen: Json | null;
  id: string;
  tenant_id: number;
}

export interface ParameterValue {
  decided_at: string | null;
  decided_by: string | null;
  decided_name: string | null;
  decided_on: string | null;
  decision: string | null;
  from_day: string;
  id: string;
  name: string;
  note: string | null;
  place: string;
  proposed_by: string;
  proposed_name: string;
  proposed_on: string;
  source: string;
  tenant_id: number;
  value: string;
}

export interface Person {
  id: string;
  kind: string;
  name: string;
  phone: string | null;
  relations: Generated<string[]>;
  specialities: Generated<string[]>;
}

export interface Place {
  code: number;
  kind: string;
  name_en: string;
  name_zh: string;
  tenant_id: number;
}

export interface Reach {
  dossier_id: string;
  due: Generated<string>;
  grouped: Generated<boolean>;
  open: boolean;
  opened_on: string;
  procedure: string;
  proceeding_id: string;
  sees: string;
  stage: string;
  tenant_id: number;
  token: string;
  waits: Generated<string>;
}

export interface ReadLog {
  at: Generated<string>;
  dossier_id: string | null;
  id: string;
  person_id: string | null;
  purpose: string | null;
  reason: string | null;
  role: string;
  tenant_id: number;
  what: string;
}

export interface Room {
  closed_on: string | null;
  id: string;
  name_en: string;
  name_zh: string;
  online: Generated<boolean>;
  organisation_id: string;
  place: Generated<string>;
  seats: Generated<number>;
  tenant_id: number;
}

export interface RosterEntry {
  capacity: number;
  certificate: string;
  court_id: string;
  from_day: string;
  id: string;
  organisation_id: string;
  person_id: string | null;
  qualification: string;
  removal_ground: string | null;
  removal_words: string | null;
  removed_on: string | null;
  specialities: Generated<string[]>;
  tenant_id: number;
  to_day: string;
  trained_on: string | null;
}

export interface SavedView {
  id: string;
  name: string;
  person_id: string;
  queue: string;
  search: string;
  tenant_id: number;
}

export interface SchemaMigration {
  applied_at: Generated<string>;
  name: string;
  number: number;
  sha256: string;
}

export interface SealedPersonal {
  digest: string;
  dossier_id: string;
  salt: string;
  sequence: number;
  tenant_id: number;
  value: Json;
}

export interface SealedSecret {
  digest: string;
  dossier_id: string;
  salt: string;
  sequence: number;
  tenant_id: number;
  value: Json;
}

export interface Session {
  acting: Json;
  created_at: Generated<string>;
  expires_at: string;
  person_id: string | null;
  seen_at: Generated<string>;
  tenant_id: number;
  token_hash: Buffer;
}

export interface SignInFailure {
  failed_at: Generated<string>;
  failures: number;
  known: boolean;
  locked_until: string | null;
  login_hash: Buffer;
}

export interface StatuteArticle {
  chapter: string | null;
  content: string;
  import_id: string;
  number: string;
  statute: string | null;
  tenant_id: number;
  title: string;
  version_date: string;
}

export interface StatuteImport {
  articles: number;
  id: string;
  imported_at: Generated<string>;
  imported_by: string;
  source: string;
  tenant_id: number;
}

export interface Tenant {
  settings: Json;
  tenant_id: number;
}

export interface WallItem {
  author: Json;
  body: Json;
  channel: string;
  dossier_id: string;
  id: string;
  kind: string;
  on_day: string;
  proceeding_id: string;
  sequence: number;
  tenant_id: number;
}

export interface WallPaper {
  channel: string;
  content: Json;
  digest: string;
  dossier_id: string;
  frozen: Json | null;
  id: string;
  proceeding_id: string;
  tenant_id: number;
}

export interface WallReach {
  channel: string;
  dossier_id: string;
  proceeding_id: string;
  tenant_id: number;
  token: string;
}

export interface Webhook {
  delivered_at: string | null;
  error: string | null;
  failures: Generated<number>;
  generation: Generated<number>;
  next_at: Generated<string>;
  paused_at: string | null;
  position: string;
  tenant_id: number;
  token_id: string;
  url: string;
}

export interface Tables {
  api_token: ApiToken;
  booked: Booked;
  booking: Booking;
  calendar_feed: CalendarFeed;
  calendar_year: CalendarYear;
  counter: Counter;
  credential: Credential;
  deadline: Deadline;
  directory_log: DirectoryLog;
  directory_version: DirectoryVersion;
  divergence: Divergence;
  dossier: Dossier;
  draft: Draft;
  file: File;
  finding_aside: FindingAside;
  finding_told: FindingTold;
  group_head: GroupHead;
  group_member: GroupMember;
  group_offer_row: GroupOfferRow;
  idempotency: Idempotency;
  installation: Installation;
  lease: Lease;
  ledger: Ledger;
  ledger_root: LedgerRoot;
  look_up: LookUp;
  membership: Membership;
  notice: Notice;
  one_time_code: OneTimeCode;
  organisation: Organisation;
  outbox: Outbox;
  outcome: Outcome;
  paper: Paper;
  parameter_value: ParameterValue;
  person: Person;
  place: Place;
  reach: Reach;
  read_log: ReadLog;
  room: Room;
  roster_entry: RosterEntry;
  saved_view: SavedView;
  schema_migration: SchemaMigration;
  sealed_personal: SealedPersonal;
  sealed_secret: SealedSecret;
  session: Session;
  sign_in_failure: SignInFailure;
  statute_article: StatuteArticle;
  statute_import: StatuteImport;
  tenant: Tenant;
  wall_item: WallItem;
  wall_paper: WallPaper;
  wall_reach: WallReach;
  webhook: Webhook;
}
