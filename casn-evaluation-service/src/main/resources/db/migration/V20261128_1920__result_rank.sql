-- Who is at the edge of a formation is asked for each single result that is shown; its ranks are found without reading the formation.
create index evaluation_result_rank on evaluation_result (evaluation_id, formation_code, rank, number) where rank is not null;
