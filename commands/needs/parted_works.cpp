#include "commands/needs/parted_works.hpp"

#include "commands/asker/answer_time_clauses.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion_words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/endings/endings.hpp"
#include "commands/files/file_words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/need_card.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/several_works.hpp"
#include "commands/waves/work_shown.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// Nobody says in more words that he wants two needs.
constexpr std::size_t kLongestWish = 80;

WorksReader reader_of(Office& office, const NeedRecord& need) {
    WorksReader reader;
    reader.understand = [&office, language = need.language](const std::string& words) {
        return office.engine.understand(words, today_of(office), language);
    };
    reader.rules_out = [&office, asker = need.asker_profile](const std::string& clause) {
        const DiscretionWords said = read_discretion(clause);
        return said.wish || !said.only.empty() || stage_said(clause) ||
               !ruled_out_in(office, clause, asker).empty();
    };
    return reader;
}

/// A date, whom not to ask, who may know who asks.
bool holds_for_all(const WorksReader& reader, const std::string& words) {
    const UnderstoodNeed said = reader.understand(words);
    return reader.rules_out(words) ||
           (said.processes.empty() && said.materials.empty() && !said.quantity &&
            said.dimensions_mm == Dimensions{} && said.surface.empty() &&
            said.heat_treatment.empty() && (said.deadline || said.confidential));
}

bool nobody_answered(Office& office, const NeedRecord& need) {
    const auto invitations = office.invitations.of_need(need.id);
    return std::ranges::all_of(invitations, [](const Invitation& one) {
        return one.state == InvitationState::asked || one.state == InvitationState::proposed ||
               one.state == InvitationState::removed || one.state == InvitationState::undelivered;
    });
}

/// What each firm that was asked can do of the works: its place in `parts`; nothing where none.
std::optional<std::size_t> part_for(
    Office& office,
    const NeedRecord& need,
    const Invitation& invitation,
    const std::vector<UnderstoodNeed>& parts
) {
    const auto profile = office.profiles.find(invitation.profile_id);
    for (std::size_t i = 0; profile && i < parts.size(); ++i) {
        const auto shown = work_shown_by(office, need, parts[i], {*profile});
        if (!shown.empty() && shown.front() != WorkShown::none) {
            return i;
        }
    }
    return std::nullopt;
}

/// The part that most of the firms that were asked can do stays with the need.
std::size_t part_kept(const std::vector<std::optional<std::size_t>>& firms, std::size_t count) {
    std::vector<std::size_t> votes(count);
    for (const auto& place : firms) {
        votes[place.value_or(0)] += place ? 1 : 0;
    }
    return static_cast<std::size_t>(std::ranges::max_element(votes) - votes.begin());
}

Fields line_of(Office& office, const NeedRecord& need) {
    const auto words =
        matching::describe(understand(office, need), office.vocabulary, need.language);
    return Fields().set("number", need.number).set("understood", joined(words, " · "));
}

/// Tells the asker why several works stay one need and what he can do; false where it is one work.
bool say_why_one(Office& office, const Request& request, const NeedRecord& need) {
    const auto works = has_ended(need.state) ? std::vector<std::string>{}
                                             : works_apart(need.text, reader_of(office, need));
    if (works.size() < 2) {
        return false;
    }
    std::vector<Fields> lines;
    for (const std::string& work : works) {
        lines.push_back(Fields().set("text", first_line(work)));
    }
    const bool files = !office.files.of_need(need.id).empty();
    const bool answered = !nobody_answered(office, need);
    Fields fields;
    fields.set("number", need.number)
        .set("answered", answered)
        .set("files", files && !answered)
        .set("bring_files", files)
        .set("otherwise", !files && !answered)
        .set("works", std::move(lines));
    reply_privately(office, request, "parted_not", fields, {Purpose::acknowledgement, need.id});
    return true;
}

/// The day of the answers stands in words that are read as it: its own are for this program alone.
std::string with_additions(const Office& office, std::string text, const NeedRecord& need) {
    const auto answers = answer_time_of(need);
    if (answers) {
        text = without_answer_time(text, today_of(office));
    }
    for (const std::string& addition : need.amendments) {
        const std::string words = answers && !keeps_answer_time(addition)
                                      ? without_answer_time(addition, today_of(office))
                                      : addition;
        if (!keeps_answer_time(addition) && !keeps_models(addition) && !words.empty()) {
            text += "\n" + words;
        }
    }
    if (answers) {
        text += (need.language == Language::de ? "\nAntwort bis " : "\nAnswers by ") +
                shown_date(*answers, Language::de);
    }
    return text;
}

}  // namespace

std::vector<std::string> parts_of(Office& office, const NeedRecord& need) {
    const bool open = need.state == NeedState::awaiting_release ||
                      need.state == NeedState::distributed || need.state == NeedState::no_match;
    if (!open || !nobody_answered(office, need) || !office.files.of_need(need.id).empty()) {
        return {};
    }
    const WorksReader reader = reader_of(office, need);
    const bool common = std::ranges::all_of(need.amendments, [&](const std::string& words) {
        return holds_for_all(reader, words);
    });
    return common ? works_apart(need.text, reader) : std::vector<std::string>{};
}

void offer_parts(Office& office, const NeedRecord& need, Fields& fields) {
    const auto parts = parts_of(office, need);
    std::vector<Fields> works;
    // They may say whom not to ask, which nobody else reads in the room.
    const bool shown = need.place != Place::room;
    for (std::size_t i = 0; shown && i < parts.size(); ++i) {
        works.push_back(Fields().set("text", first_line(parts[i])));
    }
    fields.set("has_works", !parts.empty())
        .set("two_works", parts.size() == 2)
        .set("works_count", std::to_string(parts.size()))
        .set("works_shown", !works.empty())
        .set("works", std::move(works));
}

bool wants_parts(std::string_view text) {
    static const RE2 apart(
        R"((?:(?:ja|jo|ok|okay|bitte|gern|gerne|also|doch|lieber|als|in|das|es|sind|mach|machen|sie|wir|mal|das|die|anfrage|die|yes|please|them|it|into|as|make|that|these|are|ask) )*(?:getrennt\w*|trennen|einzeln|separat|jeweils einzeln|aufteilen|teilen|zwei (?:anfragen|bedarfe)|zwei getrennte(?: anfragen)?|drei anfragen|split|separate(?:ly)?|apart|two (?:requests|needs)|separate requests)(?: (?:bitte|anfragen|anfragen bitte|fragen|please|danke|machen|it|them|requests))*)"
    );
    return text.size() <= kLongestWish && RE2::FullMatch(plain_words(text), apart);
}

bool parted(Office& office, const Request& request, const NeedRecord& need) {
    if (!wants_parts(request.message.text)) {
        return false;
    }
    const auto parts = parts_of(office, need);
    if (parts.size() < 2) {
        return say_why_one(office, request, need);
    }
    const WorksReader reader = reader_of(office, need);
    std::vector<UnderstoodNeed> understood;
    for (const std::string& part : parts) {
        understood.push_back(reader.understand(part));
    }
    const auto invitations = office.invitations.of_need(need.id);
    std::vector<std::optional<std::size_t>> firms;
    for (const Invitation& one : invitations) {
        firms.push_back(part_for(office, need, one, understood));
    }
    const std::size_t kept = part_kept(firms, parts.size());
    for (std::size_t i = 0; i < invitations.size(); ++i) {
        if (firms[i] && *firms[i] != kept) {
            take_back(office, need, invitations[i]);
        }
    }
    change_need(office, need, parts[kept]);
    std::vector<std::string> numbers{need.number};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i == kept) {
            continue;
        }
        // From the same message, so that its edits and its deletion are for all of them.
        InboundMessage message = request.message;
        message.message_id = need.message_id;
        message.place = need.place;
        message.conversation = need.conversation;
        message.thread_root = need.thread_root;
        message.references = need.references;
        message.subject = need.subject;
        message.text = with_additions(office, parts[i], need);
        message.attachments.clear();
        post_need(office, {message, request.speaker}, message.text);
    }
    std::vector<Fields> lines;
    for (const NeedRecord& one : office.needs.of_message(need.asker.channel, need.message_id)) {
        lines.push_back(line_of(office, one));
    }
    Fields fields;
    fields.set("number", need.number)
        .set("count", std::to_string(lines.size()))
        .set("needs", std::move(lines));
    write_to_asker(office, need, "parted", fields, {Purpose::information, need.id});
    return true;
}

bool parts_edited(Office& office, const Request& request, const std::string& text) {
    const auto needs = office.needs.of_message(request.message.channel, request.message.target);
    if (needs.size() < 2) {
        return false;
    }
    const WorksReader reader = reader_of(office, needs.front());
    const auto parts = works_apart(text, reader);
    std::vector<std::optional<std::size_t>> part_of;
    for (const NeedRecord& need : needs) {
        const UnderstoodNeed known = understand(office, need);
        std::optional<std::size_t> place;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (reader.understand(parts[i]).processes == known.processes) {
                place = place ? parts.size() : i;
            }
        }
        part_of.push_back(place);
    }
    const bool clear =
        parts.size() == needs.size() && std::ranges::all_of(part_of, [&](const auto& place) {
            return place && *place < parts.size() && std::ranges::count(part_of, place) == 1;
        });
    if (!clear) {
        std::vector<Fields> lines;
        for (const NeedRecord& need : needs) {
            lines.push_back(line_of(office, need));
        }
        Fields fields;
        fields.set("needs", std::move(lines));
        write_to_asker(office, needs.front(), "parts_unclear", fields, {Purpose::information});
        return true;
    }
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (!has_ended(needs[i].state)) {
            change_need(office, needs[i], parts[*part_of[i]]);
        }
    }
    return true;
}

}  // namespace clusterlotse::commands
