#include "commands/free_capacity.hpp"

#include "commands/capacity_notes.hpp"
#include "commands/capacity_words.hpp"
#include "commands/clauses.hpp"
#include "commands/letters.hpp"
#include "commands/local_time.hpp"
#include "commands/words.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

using matching::CapacityTalk;
using matching::OfferedCapacity;
using storage::FreeCapacity;
using storage::Purpose;

/// An answer to "which process?" is shorter than this.
constexpr std::size_t kShortAnswer = 80;

Date today_of(const Office& office) {
    return local_date(office.clock.now(), office.settings.cluster.timezone);
}

/// The last message to the person asks something of a supplier, and he has not answered.
bool request_waits(Office& office, const Request& request) {
    const auto last = office.outbox.last_to(request.speaker.address);
    if (!last) {
        return false;
    }
    switch (last->context.purpose) {
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::follow_up:
        case Purpose::question_answer:
        case Purpose::read_back:
        case Purpose::reminder:
            return !office.invitations.open_of(request.speaker.profile_id, true, 1).empty();
        default:
            return false;
    }
}

/// What a mail says with its subject before it: "Freie Kapazität" over "30 h Drehen in KW 14".
std::string with_subject(const InboundMessage& message) {
    const bool fresh = message.place == Place::mail && message.answers_to.empty();
    const std::string subject(trimmed(message.subject));
    if (!fresh || subject.empty()) {
        return {};
    }
    return subject + (subject.find(':') == std::string::npos ? ":\n" : "\n") + message.text;
}

class CapacityTalker {
public:
    CapacityTalker(Office& office, const Request& request)
        : office_(office),
          request_(request),
          today_(today_of(office)),
          own_(office.capacities.of_firm(request.speaker.profile_id, today_)) {}

    void take_back(const TakenBack& said) {
        std::vector<FreeCapacity> taken;
        if (said.number) {
            std::ranges::copy_if(own_, std::back_inserter(taken), [&](const FreeCapacity& one) {
                return one.id == *said.number;
            });
        } else if (said.all || own_.size() == 1) {
            taken = own_;
        } else {
            taken = newest();
            if (taken.size() != 1) {
                taken.clear();
            }
        }
        if (taken.empty()) {
            list_capacities(office_, request_, true);
        } else {
            take_capacities_back(office_, request_, taken);
        }
    }

    /// "Die 30 h Drehen in KW 14 sind weg". False where nothing of his is meant.
    bool take_back_named(const std::string& words) {
        const auto said = matching::capacities_in(words, today_, office_.vocabulary);
        if (said.size() != 1) {
            return false;
        }
        const OfferedCapacity& gone = said.front();
        const bool only_hours = gone.process.empty() && !gone.dated;
        std::vector<FreeCapacity> meant;
        std::ranges::copy_if(own_, std::back_inserter(meant), [&](const FreeCapacity& one) {
            using std::chrono::sys_days;
            const bool overlaps = sys_days(one.from) <= sys_days(gone.until) &&
                                  sys_days(gone.from) <= sys_days(one.until);
            return only_hours ? gone.hours && one.hours == gone.hours
                              : (gone.process.empty() || gone.process == one.process) &&
                                    (!gone.dated || overlaps);
        });
        if (meant.size() == 1) {
            take_capacities_back(office_, request_, meant);
        } else if (!meant.empty()) {
            list_capacities(office_, request_, true);
        }
        return !meant.empty();
    }

    /// "doch nur 20 h", "nein, KW 15": puts what is said in the place of what was said last. False
    /// where it corrects nothing, or not just one thing.
    bool correct(const std::string& text) {
        const auto words = corrected_words(text);
        const auto said = words ? matching::capacities_in(*words, today_, office_.vocabulary)
                                : std::vector<OfferedCapacity>{};
        if (said.size() != 1) {
            return false;
        }
        const OfferedCapacity& right = said.front();
        std::vector<FreeCapacity> last = newest();
        if (last.size() > 1) {
            std::erase_if(last, [&](const FreeCapacity& one) {
                return right.process.empty() || one.process != right.process;
            });
        }
        const bool says_nothing = !right.hours && !right.dated && right.process.empty();
        if (last.size() != 1 || says_nothing || (right.process.empty() && !right.wording.empty())) {
            return false;
        }
        FreeCapacity changed = last.front();
        changed.hours = right.hours ? right.hours : changed.hours;
        if (right.dated) {
            changed.from = right.from;
            changed.until = right.until;
        }
        if (!right.process.empty() && right.process != changed.process) {
            changed.process = right.process;
            changed.wording = right.wording;
            changed.waits = false;
        }
        change_capacities(office_, request_, {changed});
        return true;
    }

    /// What follows a read-back without saying "frei" again.
    bool follow(const std::string& text) {
        std::vector<FreeCapacity> last = newest();
        if (last.empty() || text.size() > kShortAnswer || small_talk(text) != SmallTalk::none) {
            return false;
        }
        if (says_wrong(text) || says_no(text)) {
            take_capacities_back(office_, request_, last);
            return true;
        }
        if (correct(text)) {
            return true;
        }
        const std::vector<OfferedCapacity> said =
            matching::capacities_in(text, today_, office_.vocabulary);
        const auto waiting = std::ranges::find_if(last, &FreeCapacity::waits);
        if (said.size() != 1 || has_need_words(text) || says_yes(text)) {
            return false;
        }
        if (waiting != last.end()) {
            name_process(*waiting, said.front());
            return true;
        }
        const bool bare = said.front().process.empty() && said.front().wording.empty();
        if (last.size() != 1 || !bare) {
            return false;
        }
        FreeCapacity changed = last.front();
        if (said.front().hours) {
            changed.hours = said.front().hours;
        }
        if (said.front().dated) {
            changed.from = said.front().from;
            changed.until = said.front().until;
        }
        change_capacities(office_, request_, {changed});
        return true;
    }

private:
    /// What the firm said last, in one message.
    std::vector<FreeCapacity> newest() const {
        std::vector<FreeCapacity> last;
        const auto latest = std::ranges::max_element(own_, {}, [](const FreeCapacity& one) {
            return one.created_at;
        });
        std::ranges::copy_if(own_, std::back_inserter(last), [&](const FreeCapacity& one) {
            return one.created_at == latest->created_at;
        });
        return last;
    }

    /// Whatever he answers, it is asked only once: without a known process his words stand.
    void name_process(FreeCapacity capacity, const OfferedCapacity& said) {
        capacity.process = said.process;
        if (!said.wording.empty()) {
            capacity.wording += (capacity.wording.empty() ? "" : ", ") + said.wording;
        }
        capacity.hours = said.hours ? said.hours : capacity.hours;
        if (said.dated) {
            capacity.from = said.from;
            capacity.until = said.until;
        }
        capacity.waits = false;
        change_capacities(office_, request_, {capacity});
    }

    Office& office_;
    const Request& request_;
    Date today_;
    std::vector<FreeCapacity> own_;
};

void note(Office& office, const Request& request, const std::string& text) {
    if (CapacityTalker(office, request).correct(text)) {
        return;
    }
    const auto offered = matching::capacities_in(text, today_of(office), office.vocabulary);
    if (offered.empty()) {
        list_capacities(office, request, false);
    } else {
        note_capacities(office, request, offered);
    }
}

}  // namespace

void run_free_capacity(Office& office, const Request& request, const std::string& argument) {
    if (request.speaker.profile_id.empty()) {
        reply(office, request, "profile_unknown", Fields().set("wanted", ""));
        return;
    }
    if (const auto taken = taken_back(argument, true)) {
        CapacityTalker(office, request).take_back(*taken);
        return;
    }
    if (matching::capacity_talk("frei: " + argument, today_of(office), office.vocabulary) ==
        CapacityTalk::needed) {
        list_capacities(office, request, false);
        return;
    }
    note(office, request, argument);
}

bool free_capacity_said(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& answered
) {
    const InboundMessage& message = request.message;
    const bool of_a_need =
        answered && (answered->context.need_id || answered->context.invitation_id);
    if (request.speaker.profile_id.empty() || of_a_need || find_need_number(message.text) ||
        find_need_number(message.subject)) {
        return false;
    }
    const Date today = today_of(office);
    std::string text = message.text;
    CapacityTalk talk = matching::capacity_talk(text, today, office.vocabulary);
    if (const std::string whole = with_subject(message);
        talk == CapacityTalk::none && !whole.empty()) {
        talk = matching::capacity_talk(whole, today, office.vocabulary);
        text = talk == CapacityTalk::labelled ? whole : text;
        talk = talk == CapacityTalk::labelled ? talk : CapacityTalk::none;
    }
    const bool read_back = answered && answered->context.purpose == Purpose::free_capacity;
    const auto last = message.place == Place::direct && !answered
                          ? office.outbox.last_to(request.speaker.address)
                          : std::nullopt;
    const bool just_read_back = last && last->context.purpose == Purpose::free_capacity;
    const bool goes_on = read_back || just_read_back;
    const auto taken = taken_back(message.text, goes_on);
    const bool has_open = !office.invitations.open_of(request.speaker.profile_id, true, 1).empty();
    CapacityTalker talker(office, request);
    if (taken && (goes_on || (taken->sure && (talk == CapacityTalk::labelled || !has_open)))) {
        const bool anything = !office.capacities.of_firm(request.speaker.profile_id, today).empty();
        if (anything || talk == CapacityTalk::labelled) {
            talker.take_back(*taken);
            return true;
        }
    }
    if (const auto gone = said_gone(message.text); gone && !request_waits(office, request)) {
        if (talker.take_back_named(*gone)) {
            return true;
        }
        if (goes_on) {
            list_capacities(office, request, true);
        }
        return goes_on;
    }
    if (const std::string word = plain_words(message.text);
        (word == "frei" || word == "free") && !request_waits(office, request)) {
        list_capacities(office, request, false);
        return true;
    }
    switch (talk) {
        case CapacityTalk::labelled:
            note(office, request, text);
            return true;
        case CapacityTalk::prose:
            if (request_waits(office, request)) {
                return false;
            }
            note(office, request, text);
            return true;
        case CapacityTalk::needed:
            return false;
        case CapacityTalk::none:
            return goes_on && talker.follow(message.text);
    }
    return false;
}

bool free_capacity_edited(Office& office, const Request& edit) {
    // Answered as the message itself would be: so the next edit of it finds what was noted.
    InboundMessage message = edit.message;
    message.message_id = message.target;
    const Request request{message, edit.speaker};
    const auto said = office.outbox.capacity_read_back(edit.speaker.address, message.target);
    if (edit.speaker.profile_id.empty() || !said) {
        return false;
    }
    const auto earlier = [&] {
        auto rows = office.capacities.of_firm(request.speaker.profile_id, today_of(office));
        std::erase_if(rows, [&](const FreeCapacity& one) { return one.created_at != *said; });
        return rows;
    };
    if (earlier().empty()) {
        return false;
    }
    const auto command = parse_command(message.text);
    const std::string text = command ? command->argument : message.text;
    const auto offered = message.kind == InboundKind::edit && !taken_back(text, true)
                             ? matching::capacities_in(text, today_of(office), office.vocabulary)
                             : std::vector<OfferedCapacity>{};
    if (offered.empty()) {
        take_capacities_back(office, request, earlier());
        return true;
    }
    const auto before = earlier();
    note_capacities(office, request, offered);
    for (const FreeCapacity& one : before) {
        const auto now = office.capacities.find(one.id);
        if (now && now->created_at == *said && *said != office.clock.now()) {
            office.capacities.withdraw(one.id);
        }
    }
    return true;
}

}  // namespace clusterlotse::commands
