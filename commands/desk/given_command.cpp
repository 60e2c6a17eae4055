#include "commands/desk/given_command.hpp"

#include "commands/answers/answer_table.hpp"
#include "commands/answers/compare.hpp"
#include "commands/capacity/free_capacity.hpp"
#include "commands/desk/help.hpp"
#include "commands/desk/machine_offers.hpp"
#include "commands/desk/mail_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/decision_log.hpp"
#include "commands/needs/lookups.hpp"
#include "commands/needs/needs.hpp"

namespace clusterlotse::commands {

namespace {

void post_by_command(Office& office, const Request& request, const std::string& text) {
    if (offers_machine(text)) {
        pass_on_machine_offer(office, request, text);
        return;
    }
    post_need(office, request, text);
}

void say_unknown(Office& office, const Request& request, std::string_view text) {
    reply(office, request, "unknown_command", Fields().set("word", first_line(text)));
}

/// What stands behind the command word; a mail may carry the word in its subject and more in its
/// body.
std::string argument_of(
    const ParsedCommand& given, const InboundMessage& message, bool in_subject
) {
    const std::string body(trimmed(message.text));
    if (!in_subject || body.empty() || given.argument == body) {
        return given.argument;
    }
    if (given.argument.empty()) {
        return body;
    }
    return given.command == Command::need ? given.argument + "\n" + body : given.argument;
}

}  // namespace

bool command_given(Utterance& said) {
    const std::string_view text = command_text(said.message());
    if (!has_command_form(text)) {
        return false;
    }
    Office& office = said.office();
    const Request& request = said.request();
    const auto given = parse_command(text);
    if (!given) {
        say_unknown(office, request, text);
        return true;
    }
    const bool in_subject = text.data() == request.message.subject.data();
    const std::string argument = argument_of(*given, request.message, in_subject);
    switch (given->command) {
        case Command::need:
            post_by_command(office, request, argument);
            break;
        case Command::search:
            search_members(office, request, argument);
            break;
        case Command::profile:
            show_profile(office, request, first_line(argument));
            break;
        case Command::mine:
            show_mine(office, request);
            break;
        case Command::status:
            show_status(office, request, argument);
            break;
        case Command::compare:
            show_comparison(office, request, argument);
            break;
        case Command::free:
            run_free_capacity(office, request, argument);
            break;
        case Command::log:
            if (!show_decisions(office, request, argument)) {
                say_unknown(office, request, text);
            }
            break;
        case Command::help:
            show_help(office, request);
            break;
    }
    return true;
}

}  // namespace clusterlotse::commands
