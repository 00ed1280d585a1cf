-- +goose Up

-- Browsers that are signed in. The token in the cookie is not kept, only its
-- hash.
CREATE TABLE sign_ins (
  token_hash TEXT PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  browser    TEXT NOT NULL,
  made_at    BIGINT NOT NULL,
  seen_at    BIGINT NOT NULL,
  ends_at    BIGINT NOT NULL
);
CREATE INDEX sign_ins_by_account ON sign_ins (account_id, seen_at);
CREATE INDEX sign_ins_by_end ON sign_ins (ends_at);

-- Tries that are slowed down, by the hash of what they are counted for.
CREATE TABLE throttles (
  key_hash TEXT PRIMARY KEY,
  tries    INTEGER NOT NULL,
  first_at BIGINT NOT NULL,
  last_at  BIGINT NOT NULL,
  until_at BIGINT NOT NULL
);
CREATE INDEX throttles_by_last ON throttles (last_at);

-- One-time links for choosing a password: one for each account.
CREATE TABLE setup_links (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  token_hash TEXT NOT NULL UNIQUE,
  ends_at    BIGINT NOT NULL
);
