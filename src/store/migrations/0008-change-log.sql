-- The change log: one entry for every row that was entered, chained by hash, so that whatever is altered, removed or slipped in afterwards, by
-- whomever, no longer fits. Texts have no entry of their own: the entry of their document holds their hash, as it holds the hash of its bytes.
--
-- content   SHA-256 of the row: its columns as jsonb text (in UTC), without nulls and without `bytes`
-- hash      SHA-256 of sequence, at, kind, content, previous, the author's length in bytes, author and subject, a line each
-- previous  the hash of the entry before; 64 zeros for the first

create table change (
  sequence bigint primary key check (sequence > 0),
  at timestamptz not null,
  author text not null,
  kind text not null,
  subject text not null,
  content text not null check (content ~ '^[0-9a-f]{64}$'),
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  unique (kind, subject)
);

-- Chains an entry for a row. The lock is given back at the end of the transaction, so this is done at its very end.
create function enter_change(kind_ text, subject_ text, at_ timestamptz, author_ text, row_ jsonb) returns void language plpgsql set timezone = 'UTC' as $$
declare
  last record;
  next_ bigint;
  content_ text;
  previous_ text;
begin
  -- A restored row brings its entry with it.
  if exists (select from change where kind = kind_ and subject = subject_) then return; end if;
  select encode(sha256(convert_to(jsonb_object_agg(key, value)::text, 'UTF8')), 'hex') into content_ from jsonb_each(row_) where value <> 'null';
  perform pg_advisory_xact_lock(hashtextextended('hiwar change', 0));
  select sequence, hash into last from change order by sequence desc limit 1;
  next_ := coalesce(last.sequence, 0) + 1;
  previous_ := coalesce(last.hash, repeat('0', 64));
  insert into change values (next_, at_, author_, kind_, subject_, content_, previous_, encode(sha256(convert_to(concat_ws(E'\n',
    next_, to_char(at_, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), kind_, content_, previous_, octet_length(author_), author_, subject_), 'UTF8')), 'hex'));
  -- Whoever listens hears of it once the transaction stands.
  perform pg_notify('hiwar_change', kind_);
end
$$;

-- Its arguments: the column of the instant, then those that together name the row.
create function log_row() returns trigger language plpgsql set timezone = 'UTC' as $$
declare
  row_ jsonb;
begin
  if tg_table_name = 'document' then new.bytes := ''; end if;
  row_ := to_jsonb(new) - 'bytes';
  perform enter_change(
    tg_table_name,
    (select string_agg(row_ ->> column_, '/' order by place) from unnest(tg_argv) with ordinality as named (column_, place) where place > 1),
    (row_ ->> tg_argv[0])::timestamptz,
    coalesce(row_ ->> 'author', current_setting('hiwar.author', true), ''),
    row_
  );
  return null;
end
$$;

-- What was entered before there was a log, in the order of its time.
do $$
declare
  entered record;
begin
  for entered in
    select * from (
      select 'document' as kind, id as subject, added_at as at, '' as author, to_jsonb(d) as content, 1 as place, sequence
      from (select id, sequence, bytes_hash, text_hash, name, url, format, encoding, title, published, added_at from document) d
      union all select 'description', document || '/' || sequence, recorded_at, author, to_jsonb(d), 2, sequence from description d
      union all select 'other_publisher', document || '/' || publisher, recorded_at, '', to_jsonb(p), 3, 0 from other_publisher p
      union all select 'withdrawal', document || '/' || sequence, recorded_at, author, to_jsonb(w), 4, sequence from withdrawal w
      union all select 'reading', text_hash || '/' || id, read_at, '', to_jsonb(r), 5, id from reading r
      union all select 'judgement', id, recorded_at, author, to_jsonb(j), 6, sequence from judgement j
    ) all_of_it order by at, place, sequence
  loop
    perform enter_change(entered.kind, entered.subject, entered.at, entered.author, entered.content);
  end loop;
end
$$;

create constraint trigger logged after insert on document deferrable initially deferred for each row execute function log_row('added_at', 'id');
create constraint trigger logged after insert on description deferrable initially deferred for each row execute function log_row('recorded_at', 'document', 'sequence');
create constraint trigger logged after insert on other_publisher deferrable initially deferred for each row execute function log_row('recorded_at', 'document', 'publisher');
create constraint trigger logged after insert on withdrawal deferrable initially deferred for each row execute function log_row('recorded_at', 'document', 'sequence');
create constraint trigger logged after insert on reading deferrable initially deferred for each row execute function log_row('read_at', 'text_hash', 'id');
create constraint trigger logged after insert on judgement deferrable initially deferred for each row execute function log_row('recorded_at', 'id');

create trigger append_only before update or delete or truncate on change for each statement execute function refuse_change();
