-- The ids of what was deleted, which go on to be good as cursors of lists.
create table deleted_ids (
  account ${id} not null,
  id ${id} not null,
  primary key (account, id)
);
