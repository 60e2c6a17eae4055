#include "config/section_reader.hpp"

#include "config/value_checks.hpp"

#include <chrono>
#include <utility>

namespace clusterlotse::config {

namespace {

/// Asking more firms at once is possible, but not usual.
constexpr int kUsualMostOfWave = 8;

/// A number that switches off with 0, "" or false; `usual` where the key is absent.
int limit(TomlSection& section, const char* key, int usual) {
    const auto value = section.switch_value(key);
    if (!value) {
        return section.has(key) ? 0 : usual;
    }
    const bool digits = value->size() <= 6 && value->find_first_not_of("0123456789") == value->npos;
    if (!digits) {
        section.problem(key, "\"" + *value + "\" is no number; 0 means no limit");
    }
    return digits ? std::stoi(*value) : 0;
}

}  // namespace

void SectionReader::read(const toml::table& root) {
    TomlSection top(&root, "", reading_.problems);
    cluster(top.table("cluster"));
    storage(top.table("storage"));
    const toml::table* matrix_table = top.table("matrix");
    const toml::table* email_table = top.table("email");
    if (matrix_table != nullptr) {
        matrix(matrix_table);
    }
    if (email_table != nullptr) {
        email(email_table);
    }
    needs(top.table("needs"));
    digest(top.table("digest"));
    top.refuse_unknown_keys();
    if (matrix_table == nullptr && email_table == nullptr) {
        reading_.warnings.push_back(
            {.line = 0,
             .key = "",
             .text = "neither [matrix] nor [email] is configured: `console` works, `run` needs one "
                     "of them"}
        );
    }
}

void SectionReader::check(
    TomlSection& section, const std::string& key, const std::string& problem
) {
    if (!problem.empty()) {
        section.problem(key, problem);
    }
}

void SectionReader::check_secret(
    TomlSection& section, const std::string& key, const std::filesystem::path& file
) {
    check(section, key, check_secret_file(file));
    if (const std::string doubt = doubt_secret_file(file); !doubt.empty()) {
        reading_.warnings.push_back(
            {.line = section.line_of(key), .key = section.path_of(key), .text = doubt}
        );
    }
}

void SectionReader::cluster(const toml::table* table) {
    TomlSection section(table, "cluster", reading_.problems);
    ClusterSettings& cluster = reading_.settings.cluster;
    cluster.name = section.text("name", cluster.name);
    cluster.language =
        section.choice("language", {"de", "en"}, 0) == 0 ? Language::de : Language::en;
    cluster.timezone = section.text("timezone", cluster.timezone);
    check(section, "timezone", check_timezone(cluster.timezone));
    for (const auto& [value, line] : section.texts("moderators")) {
        if (const auto address = parse_address(value)) {
            cluster.moderators.push_back(*address);
        } else {
            reading_.problems.push_back(
                {.line = line,
                 .key = "cluster.moderators",
                 .text =
                     "\"" + value + "\" is neither a Matrix id (@name:server) nor a mail address"}
            );
        }
    }
    cluster.vocabulary_dir = section.text("vocabulary_dir");
    cluster.templates_dir = section.text("templates_dir");
    if (!cluster.vocabulary_dir.empty()) {
        check(section, "vocabulary_dir", check_folder(cluster.vocabulary_dir));
    }
    if (!cluster.templates_dir.empty()) {
        check(section, "templates_dir", check_folder(cluster.templates_dir));
    }
    section.refuse_unknown_keys();
}

void SectionReader::storage(const toml::table* table) {
    TomlSection section(table, "storage", reading_.problems);
    const std::string path = section.required_text("path", "/var/lib/clusterlotse/cluster.db");
    reading_.settings.storage.path = path;
    if (!path.empty()) {
        check(section, "path", check_database_path(path));
    }
    section.refuse_unknown_keys();
}

void SectionReader::matrix(const toml::table* table) {
    TomlSection section(table, "matrix", reading_.problems);
    MatrixSettings matrix;
    matrix.homeserver = section.required_text("homeserver", "https://matrix.example.org");
    matrix.user_id = section.required_text("user_id", "@clusterbot:example.org");
    matrix.room = section.required_text("room", "#metall-cluster:example.org");
    if (!matrix.homeserver.empty()) {
        check(section, "homeserver", check_homeserver(matrix.homeserver));
    }
    if (!matrix.user_id.empty()) {
        check(section, "user_id", check_matrix_user(matrix.user_id));
    }
    if (!matrix.room.empty()) {
        check(section, "room", check_matrix_room(matrix.room));
    }
    matrix.access_token_file = section.text("access_token_file");
    matrix.password_file = section.text("password_file");
    if (matrix.access_token_file.empty() == matrix.password_file.empty()) {
        section.problem(
            "access_token_file",
            matrix.password_file.empty()
                ? "is missing: name either access_token_file or password_file"
                : "is set and password_file too: keep one of them"
        );
    }
    if (!matrix.access_token_file.empty()) {
        check_secret(section, "access_token_file", matrix.access_token_file);
    }
    if (!matrix.password_file.empty()) {
        check_secret(section, "password_file", matrix.password_file);
    }
    matrix.ca_file = ca_file(section);
    section.refuse_unknown_keys();
    reading_.settings.matrix = std::move(matrix);
}

void SectionReader::email(const toml::table* table) {
    TomlSection section(table, "email", reading_.problems);
    EmailSettings email;
    email.address = section.required_text("address", "bedarf@cluster.example.org");
    if (!email.address.empty()) {
        check(section, "address", check_mail_address(email.address));
    }
    email.trusted_authserv_id = section.text("trusted_authserv_id");
    if (email.trusted_authserv_id.empty()) {
        reading_.warnings.push_back(
            {.line = section.line_of("trusted_authserv_id"),
             .key = "email.trusted_authserv_id",
             .text = "is not set: no sender of a mail is ever verified, each one is asked for "
                     "confirmation"}
        );
    }
    email.imap = mail_server(section, "imap", email.address, 993, 143);
    email.smtp = mail_server(section, "smtp", email.address, 465, 587);
    section.refuse_unknown_keys();
    reading_.settings.email = std::move(email);
}

MailServerSettings SectionReader::mail_server(
    TomlSection& email,
    const std::string& name,
    const std::string& address,
    int tls_port,
    int starttls_port
) {
    MailServerSettings server;
    const toml::table* table = email.table(name);
    if (table == nullptr) {
        if (!email.has(name)) {
            email.problem(
                name,
                "is missing: add a section [email." + name +
                    "] with host, username and password_file"
            );
        }
        return server;
    }
    TomlSection section(table, "email." + name, reading_.problems);
    server.host = section.required_text("host", name + ".example.org");
    check(section, "host", check_host(server.host));
    server.security = section.choice("security", {"tls", "starttls"}, 0) == 0 ? Security::tls
                                                                              : Security::starttls;
    server.port = section.integer(
        "port", server.security == Security::tls ? tls_port : starttls_port, 1, 65535
    );
    server.username = section.text("username", address);
    server.auth = section.choice("auth", {"password", "xoauth2"}, 0) == 0 ? MailAuth::password
                                                                          : MailAuth::xoauth2;
    server.password_file =
        section.required_text("password_file", "/run/credentials/" + name + "-password");
    if (!server.password_file.empty()) {
        check_secret(section, "password_file", server.password_file);
    }
    server.ca_file = ca_file(section);
    section.refuse_unknown_keys();
    return server;
}

std::filesystem::path SectionReader::ca_file(TomlSection& section) {
    const std::string file = section.text("ca_file");
    if (!file.empty()) {
        check(section, "ca_file", check_certificates_file(file));
    }
    return file;
}

void SectionReader::needs(const toml::table* table) {
    TomlSection section(table, "needs", reading_.problems);
    NeedSettings& needs = reading_.settings.needs;
    const std::vector<std::string> releases{"automatic", "confirm", "moderator"};
    needs.release = static_cast<Release>(section.choice("release", releases, 0));
    needs.suppliers_per_wave =
        section.integer("suppliers_per_wave", needs.suppliers_per_wave, 1, 1000);
    if (needs.suppliers_per_wave > kUsualMostOfWave) {
        reading_.warnings.push_back(
            {.line = section.line_of("suppliers_per_wave"),
             .key = section.path_of("suppliers_per_wave"),
             .text = "more than 8 firms at once bring more refusals than offers"}
        );
    }
    needs.requests_per_week = limit(section, "requests_per_week", needs.requests_per_week);
    needs.open_needs =
        limit(section, "open_needs", needs.requests_per_week == 0 ? 0 : needs.open_needs);
    needs.unasked_per_day = limit(section, "unasked_per_day", needs.unasked_per_day);
    if (const auto value = section.switch_value("quiet_hours")) {
        needs.quiet_hours = parse_quiet_hours(*value);
        if (!needs.quiet_hours) {
            section.problem(
                "quiet_hours",
                "\"" + *value + "\" is no span of a day, e.g. \"20:00-07:00\"; \"\" turns it off"
            );
        }
    }
    if (section.has("bundle_answers")) {
        needs.bundle_answers = std::chrono::minutes(0);
    }
    if (const auto value = section.switch_value("bundle_answers")) {
        const auto duration = parse_duration(*value);
        needs.bundle_answers = duration.value_or(std::chrono::minutes(0));
        if (!duration) {
            section.problem(
                "bundle_answers",
                "\"" + *value + "\" is no time, e.g. \"30m\" or \"4h\"; 0 turns it off"
            );
        }
    }
    if (section.has("wave_after")) {
        needs.wave_after = std::chrono::hours(0);
    }
    if (const auto value = section.switch_value("wave_after")) {
        const auto duration = parse_duration(*value);
        needs.wave_after =
            std::chrono::ceil<std::chrono::hours>(duration.value_or(std::chrono::minutes(0)));
        if (!duration) {
            section.problem(
                "wave_after",
                "\"" + *value + "\" is no time, e.g. \"48h\" or \"2d\"; 0 turns it off"
            );
        }
    }
    section.refuse_unknown_keys();
}

}  // namespace clusterlotse::config
