-- What a register may set about its till.
INSERT INTO setting_schema (namespace, schema) VALUES ('till', '{
    "type": "object",
    "properties": {
        "modules": {"type": "array", "maxItems": 20, "uniqueItems": true,
                    "items": {"type": "string", "maxLength": 300, "pattern": "^/([^/\\\\].*)?$"},
                    "description": "Scripts of this origin that the till loads as well, each a path beginning with /."},
        "rights": {"type": "object",
                   "properties": {
                       "discount":   {"enum": ["cashier", "manager"]},
                       "price":      {"enum": ["cashier", "manager"]},
                       "refund":     {"enum": ["cashier", "manager"]},
                       "discard":    {"enum": ["cashier", "manager"]},
                       "cashMove":   {"enum": ["cashier", "manager"]},
                       "removeLine": {"enum": ["cashier", "manager"]}
                   },
                   "additionalProperties": false,
                   "description": "Who may do it without somebody else approving."},
        "tips": {"type": "boolean", "description": "Whether the till offers to leave a tip."},
        "receiptHeader": {"type": "string", "maxLength": 500},
        "receiptFooter": {"type": "string", "maxLength": 500},
        "quickAmounts": {"type": "array", "maxItems": 8, "items": {"type": "number", "exclusiveMinimum": 0},
                         "description": "Amounts of cash that are one key each."}
    },
    "additionalProperties": false
}') ON CONFLICT (namespace) DO UPDATE SET schema = excluded.schema, version = setting_schema.version + 1;
