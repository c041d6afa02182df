-- A search between two days looks its days up, and not at every place that has its words.
create index passage_day on passage (day);
create index found_day on found (day);
