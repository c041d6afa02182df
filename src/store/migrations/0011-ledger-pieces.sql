-- The ledger in pieces, so that a document more writes the few that it changes: a round, a matter with what is said of it as a whole, the steps
-- (stages, figures) of a matter on one round, a disagreement. Derived: a program that finds another derivation than its own folds all again.

alter table ledger_part drop column rounds, drop column matters, drop column disagreements;

create table ledger_piece (
  pair text not null,
  mechanism text not null,
  -- round, matter, steps, stages, figures or disagreement
  list text not null,
  -- The address of the round, matter or disagreement that it is a piece of.
  address text not null,
  -- Of a round: its place in the order of time. Of things that stand at one address: which of them.
  place integer not null,
  -- Of steps, stages and figures: their place among the pieces of their matter.
  run integer not null,
  content jsonb not null,
  -- SHA-256 of the content as it was written.
  hash text not null,
  primary key (pair, mechanism, list, address, place, run),
  foreign key (pair, mechanism) references ledger_part on delete cascade
);
create index ledger_piece_mechanism on ledger_piece (mechanism);

delete from derivation;
