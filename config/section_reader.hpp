#pragma once

#include "config/settings.hpp"
#include "config/toml_section.hpp"

#include <filesystem>
#include <string>

namespace clusterlotse::config {

/// Reads one parsed file section by section into `reading`. Private to this room.
class SectionReader {
public:
    explicit SectionReader(SettingsReading& reading) : reading_(reading) {}
    void read(const toml::table& root);

private:
    void cluster(const toml::table* table);
    void storage(const toml::table* table);
    void matrix(const toml::table* table);
    void email(const toml::table* table);
    MailServerSettings mail_server(
        TomlSection& email,
        const std::string& name,
        const std::string& address,
        int tls_port,
        int starttls_port
    );
    void needs(const toml::table* table);
    void digest(const toml::table* table);
    void unsubscribing(TomlSection& digest);

    void check(TomlSection& section, const std::string& key, const std::string& problem);
    void check_secret(
        TomlSection& section, const std::string& key, const std::filesystem::path& file
    );
    std::filesystem::path ca_file(TomlSection& section);

    SettingsReading& reading_;
};

}  // namespace clusterlotse::config
