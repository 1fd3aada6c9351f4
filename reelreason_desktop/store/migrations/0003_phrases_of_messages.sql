-- What the program said is kept with what it was made of, so that it can be said in another language. Only a help:
-- `text` says the same in English.
ALTER TABLE messages ADD COLUMN phrase_json TEXT CHECK (phrase_json IS NULL OR json_valid(phrase_json));
