-- The version of the program that derived all this; another folds it again.
create table derivation (
  program text primary key
);
