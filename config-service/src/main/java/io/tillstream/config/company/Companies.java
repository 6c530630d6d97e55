package io.tillstream.config.company;

import io.tillstream.config.edit.Records;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Companies extends Records<Company> {

    Companies() {
        super("company", "res.company");
    }
}
