-- What an office did to one thing, the newest first.
CREATE INDEX audit_log_by_subject ON audit_log (subject, number DESC);
