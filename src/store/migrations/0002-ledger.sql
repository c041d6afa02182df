-- What follows from the documents and the judgements. All of it can be made again; nothing here is anybody's word. Verdicts are not here: they
-- are computed at the moment of asking.

-- Each document as it stands: what people last said of it, else what the reader found.
create table standing (
  document text primary key references document,
  text_hash text not null references text,
  reading bigint not null references reading,
  publisher text,
  kind text not null,
  issued text,
  language text not null,
  withdrawn boolean not null,
  found jsonb not null
);
create index standing_text_hash on standing (text_hash);

-- The pairs of sides whose ledger a document enters, and the rounds that it was put to there.
create table document_pair (
  document text not null references standing,
  pair text not null,
  rounds text[] not null default '{}',
  primary key (document, pair)
);
create index document_pair_pair on document_pair (pair);

-- The ledger of one mechanism, as folded from its pair's documents.
create table ledger_part (
  mechanism text not null,
  pair text not null,
  parties text[] not null,
  rounds jsonb not null,
  matters jsonb not null,
  disagreements jsonb not null,
  primary key (pair, mechanism)
);
create index ledger_part_mechanism on ledger_part (mechanism);
