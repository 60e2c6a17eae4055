#include "bot/cli/actions.hpp"
#include "bot/cli/digest_command.hpp"
#include "bot/cli/exit_status.hpp"
#include "bot/control/control_client.hpp"
#include "bot/data_files.hpp"
#include "bot/profile_index.hpp"
#include "commands/desk/office.hpp"

#include <ostream>

namespace clusterlotse::cli {

namespace {

std::vector<std::string> words_of(const Arguments& arguments) {
    std::vector<std::string> words{"preview"};
    if (!arguments.member.empty()) {
        words.insert(words.end(), {"--member", arguments.member});
    }
    if (arguments.moderator) {
        words.emplace_back("--moderator");
    }
    if (arguments.room) {
        words.emplace_back("--room");
    }
    if (arguments.html) {
        words.emplace_back("--html");
    }
    if (!arguments.today.empty()) {
        words.insert(words.end(), {"--today", arguments.today});
    }
    return words;
}

/// A configuration without a channel still shows what each reader would get.
std::set<Channel> channels_of(const config::Settings& settings) {
    std::set<Channel> channels;
    if (settings.matrix || !settings.email) {
        channels.insert(Channel::matrix);
    }
    if (settings.email || !settings.matrix) {
        channels.insert(Channel::email);
    }
    return channels;
}

int preview_from_file(
    const config::Settings& settings, const std::vector<std::string>& words, const Streams& streams
) {
    storage::Database database(settings.storage.path);
    const auto vocabulary = matching::Vocabulary::load(bot::vocabulary_files(settings.cluster));
    const commands::Templates templates(bot::template_files(settings.cluster));
    matching::Engine engine(vocabulary);
    bot::ProfileIndex(database, engine).load();
    const SystemClock clock;
    commands::Office office(
        database, *vocabulary, engine, templates, settings, clock, channels_of(settings)
    );
    return digest_command(words, streams.out, streams.err, {database, office});
}

}  // namespace

int preview_digest(const Arguments& arguments, const Streams& streams) {
    constexpr std::chrono::seconds kAnswerLimit{120};
    const auto settings = usable_settings(arguments.config, Needs::digest, streams.err);
    if (!settings) {
        return kWrongUsage;
    }
    const std::vector<std::string> words = words_of(arguments);
    control::ControlRequest request{{"digest"}, {}};
    request.args.insert(request.args.end(), words.begin(), words.end());
    const auto answer =
        control::ask_running_bot(control::socket_of(settings->storage.path), request, kAnswerLimit);
    if (answer.ok()) {
        streams.out << answer->out;
        streams.err << answer->err;
        return answer->status;
    }
    if (answer.failure().code != FailureCode::not_found) {
        streams.err << answer.failure().detail << '\n';
        return 1;
    }
    return preview_from_file(*settings, words, streams);
}

}  // namespace clusterlotse::cli
