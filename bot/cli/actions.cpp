#include "bot/cli/actions.hpp"

#include "bot/cli/exit_status.hpp"
#include "bot/cli/files.hpp"
#include "bot/cli/mail_command.hpp"
#include "bot/cli/match_command.hpp"
#include "bot/cli/need_json.hpp"
#include "bot/cli/profiles_command.hpp"
#include "bot/cli/vocabulary_check.hpp"
#include "bot/control/control_client.hpp"
#include "bot/data_files.hpp"
#include "bot/profile_index.hpp"
#include "commands/letters/local_time.hpp"

#include <optional>
#include <ostream>
#include <sstream>
#include <unordered_map>

namespace clusterlotse::cli {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

AnswerOptions answer_options(const Arguments& arguments, const config::Settings& settings) {
    AnswerOptions options;
    const auto given = parse_iso_date(arguments.today);
    options.today =
        given ? *given : commands::local_date(SystemClock().now(), settings.cluster.timezone);
    options.language = language_named(arguments.language).value_or(settings.cluster.language);
    options.json = arguments.json;
    options.top = arguments.top;
    return options;
}

/// The needs that `match` is asked for; nothing after each problem was named.
std::optional<std::vector<NeedLine>> needs_of(const Arguments& arguments, const Streams& streams) {
    if (arguments.needs_file.empty()) {
        return std::vector<NeedLine>{{.id = "N1", .text = valid_utf8(joined(arguments.texts))}};
    }
    const auto content = read_input(arguments.needs_file, streams.in);
    if (!content) {
        streams.err << why_no_input(arguments.needs_file) << '\n';
        return std::nullopt;
    }
    auto reading = read_needs(*content, arguments.needs_file);
    for (const std::string& problem : reading.problems) {
        streams.err << problem << '\n';
    }
    return reading.problems.empty() ? std::optional(std::move(reading.needs)) : std::nullopt;
}

/// Profiles of the cluster's database, as a file would hold them.
std::optional<std::vector<Profile>> profiles_of_cluster(
    const config::Settings& settings, const Streams& streams, int& status
) {
    std::ostringstream content;
    const Streams inner{streams.in, content, streams.err};
    status = on_database(settings, {"export", "jsonl"}, {}, settings.cluster.language, inner);
    if (status != 0) {
        return std::nullopt;
    }
    return profile_files::read_profiles(content.str(), profile_files::FileFormat::jsonl, {})
        .profiles;
}

}  // namespace

int run_bot(const Arguments& arguments, const CliHooks& hooks, const Streams& streams) {
    const auto settings = usable_settings(arguments.config, Needs::everything, streams.err);
    if (!settings) {
        return kWrongUsage;
    }
    if (!settings->matrix && !settings->email) {
        streams.err << settings->file.string()
                    << ": neither [matrix] nor [email] is configured; `run` needs one of them, "
                       "`console` none\n";
        return kWrongUsage;
    }
    return hooks.run(*settings);
}

int run_console(const Arguments& arguments, const CliHooks& hooks, const Streams& streams) {
    const auto settings = usable_settings(arguments.config, Needs::database, streams.err);
    return settings ? hooks.console(*settings, arguments.as) : kWrongUsage;
}

int run_doctor(const Arguments& arguments, const CliHooks& hooks, const Streams& streams) {
    const auto settings = usable_settings(arguments.config, Needs::everything, streams.err);
    return settings ? doctor(*settings, hooks.probes, arguments.json, streams.out) : kWrongUsage;
}

int understand(const Arguments& arguments, const Streams& streams) {
    const auto settings = usable_settings(arguments.config, Needs::nothing, streams.err);
    if (!settings) {
        return kWrongUsage;
    }
    std::string text = joined(arguments.texts);
    if (arguments.texts.empty()) {
        const auto read = read_all(streams.in);
        if (!read) {
            streams.err << "the text cannot be read, or is longer than 64 MiB\n";
            return kBadData;
        }
        text = *read;
    }
    const auto vocabulary = matching::Vocabulary::load(bot::vocabulary_files(settings->cluster));
    const matching::Engine engine(vocabulary);
    print_understanding(
        valid_utf8(text), engine, *vocabulary, answer_options(arguments, *settings), streams.out
    );
    return 0;
}

int match(const Arguments& arguments, const Streams& streams) {
    const int asked = (arguments.needs_file.empty() ? 0 : 1) + (arguments.texts.empty() ? 0 : 1) +
                      (arguments.sought ? 1 : 0);
    if (asked != 1) {
        streams.err << "match: give one of the need's text, --needs FILE and --sought\n";
        return kWrongUsage;
    }
    const bool from_file = !arguments.profiles_file.empty();
    if (arguments.profiles_file == "-" && arguments.needs_file == "-") {
        streams.err << "match: only one of --profiles and --needs can be stdin\n";
        return kWrongUsage;
    }
    const auto settings = usable_settings(
        arguments.config, from_file ? Needs::nothing : Needs::database, streams.err
    );
    if (!settings) {
        return kWrongUsage;
    }
    const auto vocabulary = matching::Vocabulary::load(bot::vocabulary_files(settings->cluster));
    int status = kBadData;
    const auto profiles =
        from_file ? profiles_for_matching(
                        arguments.profiles_file, code_check(*vocabulary), streams.in, streams.err
                    )
                  : profiles_of_cluster(*settings, streams, status);
    if (!profiles) {
        return status;
    }
    const auto needs = arguments.sought ? std::optional<std::vector<NeedLine>>(std::in_place)
                                        : needs_of(arguments, streams);
    if (!needs) {
        return kBadData;
    }
    matching::Engine engine(vocabulary);
    std::unordered_map<std::string, std::string> names;
    for (const Profile& profile : *profiles) {
        engine.upsert(profile);
        names[profile.id] = profile.name;
    }
    const auto name_of = [&](const std::string& id) { return names[id]; };
    if (arguments.sought) {
        print_partners(
            *profiles,
            engine,
            *vocabulary,
            name_of,
            answer_options(arguments, *settings),
            streams.out
        );
        return 0;
    }
    print_matches(
        *needs,
        *profiles,
        engine,
        *vocabulary,
        name_of,
        answer_options(arguments, *settings),
        streams.out
    );
    return 0;
}

int inspect(const Arguments& arguments, const Streams& streams) {
    // Only the trusted server's name matters here; secrets that this user cannot read do not.
    const auto settings = usable_settings(arguments.config, Needs::nothing, streams.err);
    if (!settings) {
        return kWrongUsage;
    }
    email::MailReadingOptions options;
    if (settings->email) {
        options.trusted_authserv_id = settings->email->trusted_authserv_id;
        options.own_address = settings->email->address;
    }
    return inspect_mails(arguments.files, options, streams.in, streams.out, streams.err);
}

int on_database(
    const config::Settings& settings,
    const std::vector<std::string>& args,
    const std::vector<control::InputFile>& files,
    Language language,
    const Streams& streams
) {
    constexpr std::chrono::seconds kAnswerLimit{120};
    const auto answer = control::ask_running_bot(
        control::socket_of(settings.storage.path), {args, files}, kAnswerLimit
    );
    if (answer.ok()) {
        streams.out << answer->out;
        streams.err << answer->err;
        return answer->status;
    }
    if (answer.failure().code != FailureCode::not_found) {
        streams.err << answer.failure().detail << '\n';
        return 1;
    }
    profile_files::CodeCheck check;
    std::shared_ptr<const matching::Vocabulary> vocabulary;
    const bool shows = !args.empty() && args[0] == "show";
    if (!files.empty() || shows) {
        vocabulary = matching::Vocabulary::load(bot::vocabulary_files(settings.cluster));
        check = code_check(*vocabulary);
    }
    storage::Database database(settings.storage.path);
    ProfilesContext context{
        .database = database, .codes = check, .now = SystemClock().now(), .language = language};
    std::optional<matching::Engine> reader;
    std::optional<bot::ProfileIndex> index;
    context.vocabulary = vocabulary.get();
    if (!files.empty()) {
        reader.emplace(vocabulary);
        index.emplace(database, *reader);
        context.stored = [&](const Profile& profile) { index->stored(profile); };
    }
    return profiles_command(args, files, streams.out, streams.err, context);
}

}  // namespace clusterlotse::cli
