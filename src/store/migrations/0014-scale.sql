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
