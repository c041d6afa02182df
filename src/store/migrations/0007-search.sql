-- What search looks in. The words are made by the program (reading/search-words.ts), so that index and query agree and no text search
-- configuration of PostgreSQL's takes part: a folded word by its keys, the word as written behind `=`, what a finding is filtered by behind `@`.
-- Derived: all of it can be made again. Documents are named by their sequence, and those that are withdrawn are not in it.

create table passage (
  document bigint not null references document (sequence),
  starts integer not null,
  ends integer not null,
  day date,
  words tsvector not null
);
create index passage_document on passage (document);
create index passage_words on passage using gin (words);

create table found (
  document bigint not null references document (sequence),
  starts integer not null,
  ends integer not null,
  day date,
  type text not null,
  kind text,
  promise boolean not null,
  sides text[] not null,
  topics text[] not null,
  words tsvector not null
);
create index found_document on found (document);
create index found_words on found using gin (words);

-- The version of the keys under which all this is indexed; another indexes it again.
create table search_index (
  version text primary key
);
