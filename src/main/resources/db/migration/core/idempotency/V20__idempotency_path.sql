-- The path that a key was first used for, which another endpoint is told; unknown for keys that were used before this.
alter table idempotent_answers add column path varchar;
