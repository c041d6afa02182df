-- What is derived may lag behind what was entered: a program opens at once, and folds and indexes beside its work, what is asked for first.

-- The version of the program that folded a pair of sides last, in the place of one word for the whole ledger.
create table pair_fold (
  pair text primary key,
  program text not null
);
insert into pair_fold select distinct p.pair, d.program from document_pair p, derivation d;
drop table derivation;

-- A pair whose documents are others than when it was folded: a row each time, so that whoever adds waits for no fold that is under way. A fold
-- takes away those that it saw before it began.
create table fold_due (
  sequence bigint generated always as identity primary key,
  pair text not null
);
create index fold_due_pair on fold_due (pair);

-- SHA-256 over the pieces of a mechanism's ledger: who has them in hand sees whether they still stand.
alter table ledger_part add column hash text not null default '';

-- The share of the text that was read as its own words, where the reading says so.
alter table standing add column readable real;
update standing s set readable = (r.content -> 'readable')::real from reading r where r.id = s.reading and r.content ? 'readable';

-- The sequence of the last document that is indexed under the version, while all are being indexed anew; null once all are.
alter table search_index add column through bigint;

-- The newest word of a document in one look: by its order alone, all words on all documents would be gone through.
drop index description_document;
create index description_document on description (document, sequence);
drop index withdrawal_document;
create index withdrawal_document on withdrawal (document, sequence);

-- As before, but that the entry of a row is looked up in the index. The name of a table has the collation "C", which the parameters take from it and
-- the index does not have: so the whole log was gone through for every entry.
create or replace function enter_change(kind_ text, subject_ text, at_ timestamptz, author_ text, row_ jsonb, heard_ text) returns void
language plpgsql set timezone = 'UTC' as $$
declare
  last record;
  next_ bigint;
  content_ text;
  previous_ text;
begin
  -- A restored row brings its entry with it.
  if exists (select from change where kind = kind_ collate "default" and subject = subject_ collate "default") then return; end if;
  select encode(sha256(convert_to(jsonb_object_agg(key, value)::text, 'UTF8')), 'hex') into content_ from jsonb_each(row_) where value <> 'null';
  perform pg_advisory_xact_lock(hashtextextended('hiwar change', 0));
  select sequence, hash into last from change order by sequence desc limit 1;
  next_ := coalesce(last.sequence, 0) + 1;
  previous_ := coalesce(last.hash, repeat('0', 64));
  insert into change values (next_, at_, author_, kind_, subject_, content_, previous_, encode(sha256(convert_to(concat_ws(E'\n',
    next_, to_char(at_, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), kind_, content_, previous_, octet_length(author_), author_, subject_), 'UTF8')), 'hex'));
  -- Whoever listens hears of it once the transaction stands.
  perform pg_notify('hiwar_change', heard_);
end
$$;
