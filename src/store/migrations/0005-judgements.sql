-- People rule on more than one finding or document: on matters, identities, disagreements, verdicts, sources and claims. What they rule on a
-- source is about no text; what they rule on a link is about several.

alter table judgement drop constraint judgement_subject_check;
alter table judgement add constraint judgement_subject_check check (
  subject in ('finding', 'document', 'matters', 'identity', 'disagreement', 'verdict', 'source', 'claim', 'judgement')
);
alter table judgement alter column text_hash drop not null;

-- Every text that a judgement holds on to; a withdrawal is about those of what it withdraws. Filled from the judgement itself, so that a
-- restored one has them as well.
create table judgement_text (
  judgement text not null references judgement,
  text_hash text not null references text,
  primary key (text_hash, judgement)
);
create index judgement_text_judgement on judgement_text (judgement);

create function note_judgement_texts() returns trigger language plpgsql as $$
begin
  insert into judgement_text (judgement, text_hash)
    select new.id, new.text_hash where new.text_hash is not null
    union
    select new.id, jsonb_path_query(new.content, 'lax $.**.textHash') #>> '{}'
    union
    select new.id, t.text_hash from judgement_text t where t.judgement = new.withdraws;
  return null;
end
$$;
create trigger note_texts after insert on judgement for each row execute function note_judgement_texts();

insert into judgement_text (judgement, text_hash) select id, text_hash from judgement;

create trigger append_only before update or delete or truncate on judgement_text for each statement execute function refuse_change();
