package io.tillstream.config.setting;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SettingSchemas implements PanacheRepositoryBase<SettingSchema, String> {}
