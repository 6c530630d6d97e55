-- What a register may set about what its till loads.
INSERT INTO setting_schema (namespace, schema) VALUES ('payload', '{
    "type": "object",
    "properties": {
        "partners": {"type": "integer", "minimum": 0, "maximum": 100000,
                     "description": "How many customers the till loads at most; the rest is found by search. 10 000 where nothing is set."}
    },
    "additionalProperties": false
}') ON CONFLICT DO NOTHING;
