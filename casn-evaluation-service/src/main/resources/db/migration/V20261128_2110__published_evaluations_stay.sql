-- What a publication was of stays, beside its results: neither digests nor counts of the evaluation change, and no tie of it is decided.

create function refuse_change_of_published() returns trigger
    language plpgsql
as $$
begin
    if exists (select from publication where evaluation_id = new.id) then
        raise exception 'a published evaluation stays as it is' using errcode = '23001';
    end if;
    return new;
end
$$;
create trigger published_stays before update on evaluation for each row execute function refuse_change_of_published();

create function refuse_decision_of_published() returns trigger
    language plpgsql
as $$
begin
    if exists (select from publication where evaluation_id = new.evaluation_id) then
        raise exception 'no tie of a published evaluation is decided' using errcode = '23001';
    end if;
    return new;
end
$$;
create trigger published_stays before insert on tie_decision for each row execute function refuse_decision_of_published();
