-- Outcomes that were arranged before their sessions existed, and the sessions that they served.
create table arranged_outcomes (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  moment varchar not null,
  simulate_delay boolean not null,
  times bigint not null,
  served bigint not null,
  has_more boolean not null,
  script varchar not null,
  primary key (account, id)
);

create index arranged_outcomes_with_more on arranged_outcomes (account, has_more, moment, id);

create table outcome_servings (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  arrangement ${id} not null,
  submissions integer not null,
  primary key (account, id)
);
