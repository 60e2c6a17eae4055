#include "tests/simulation/asker_checks.hpp"

#include "commands/letters/local_time.hpp"
#include "commands/moderator/release.hpp"
#include "domain/holidays.hpp"

#include <algorithm>
#include <vector>

namespace clusterlotse::simulation {

namespace {

/// How an asker is told of an end; "#" stands for the need's number.
const std::map<std::string, std::vector<std::string>>& words_of_ends() {
    static const std::map<std::string, std::vector<std::string>> all{
        {"awarded",
         {"# geht an ",
          "# goes to ",
          "# ist abgeschlossen: Der Auftrag geht an ",
          "# is closed: the order goes to "}},
        {"awarded_outside",
         {"# ist als extern vergeben notiert",
          "# is noted as placed outside",
          "# ist abgeschlossen: Der Auftrag geht an eine Firma außerhalb",
          "# is closed: the order goes to a firm outside"}},
        {"not_placed",
         {"# ist ohne Auftrag beendet",
          "# has ended without an order",
          "# ist abgeschlossen: Daraus ist leider nichts geworden",
          "# is closed: sorry to say, nothing came of it"}},
        {"withdrawn",
         {"# ist zurückgezogen",
          "# is withdrawn",
          "# war schon abgelaufen. Auch der Text",
          "# had already run out. Its text"}},
        {"rejected",
         {"#: Der Lotse hat diesen Bedarf nicht freigegeben",
          "#: the moderator has not released this need"}},
        {"expired", {"Dieser Bedarf ist abgelaufen", "this need has run out"}},
        {"unmatched",
         {"#: Wir haben gesucht und leider niemanden gefunden",
          "#: We have looked and, sorry to say, found nobody",
          "Dafür haben wir leider niemanden gefunden, der Bedarf ist jetzt beendet",
          "we found nobody for it, and it has ended now",
          "# ist abgeschlossen: Daraus ist leider nichts geworden",
          "# is closed: sorry to say, nothing came of it"}},
    };
    return all;
}

constexpr const char* kNobody[] = {
    "finde ich im Cluster zurzeit niemanden",
    "cannot find anybody in the cluster for this",
    "Passende Firmen gibt es, sie ",
    "Eine Firma passt, sie ",
    "There are firms that fit, but they ",
    "One firm fits, but it ",
    "Alle gefragten Firmen haben abgesagt",
    "Die gefragte Firma hat abgesagt",
    "Abgesagt hat, wer zu erreichen war",
    "Wen Sie genannt haben, kann ich dafür zurzeit nicht fragen",
    "Gefragt habe ich noch niemanden",
    "Die gefragte Firma war nicht zu erreichen",
    "Die gefragten Firmen waren nicht zu erreichen",
    "Every firm I asked has declined",
    "The firm I asked has declined",
    "Whoever could be reached has declined",
    "Those you named cannot be asked for this at present",
    "I have not asked anybody yet",
    "The firm I asked could not be reached",
    "The firms I asked could not be reached",
    "Ich habe noch niemanden",
    "I have nobody yet",
    "Noch finde ich dafür niemanden",
    "I find nobody in the cluster for it yet"};

constexpr const char* kWaits[] = {" wartet noch auf ", " is still waiting "};
constexpr std::size_t kMostWaiting = 1000;

bool contains(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

bool tells(const std::string& text, const std::string& number, const std::string& state) {
    const auto found = words_of_ends().find(state);
    return found != words_of_ends().end() &&
           std::ranges::any_of(found->second, [&](std::string words) {
               if (words.front() == '#') {
                   words.replace(0, 1, number);
               }
               return contains(text, words);
           });
}

bool tells_any_end(const std::string& text, const std::string& number) {
    return std::ranges::any_of(words_of_ends(), [&](const auto& one) {
        return tells(text, number, one.first);
    });
}

bool repeats(const Delivered& one) {
    return one.context.purpose == storage::Purpose::digest ||
           one.context.purpose == storage::Purpose::status;
}

}  // namespace

TimePoint AskerChecks::in_a_working_day() const {
    return a_working_day_after(world_.now());
}

TimePoint AskerChecks::a_working_day_after(TimePoint from) const {
    const std::string& zone = world_.settings().cluster.timezone;
    const auto local = commands::local_time(from, zone);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local.time);
    return commands::at_local(add_working_days(local.date, 1), minutes, zone);
}

void AskerChecks::take(const Change& change) {
    const auto to = need_state_named(change.to);
    if (!change.of_need || !to) {
        return;
    }
    to_hear_.erase(change.need_id);
    if (*to == NeedState::no_match) {
        to_hear_[change.need_id] = in_a_working_day();
    }
    if (*to == NeedState::awaiting_release) {
        waits_since_[change.need_id] = world_.now();
        told_to_wait_.erase(change.need_id);
    }
    if (has_ended(*to)) {
        Heard& heard = heard_[change.need_id];
        ++heard.ends;
        heard.state = change.to;
        heard.by = in_a_working_day();
    }
}

bool AskerChecks::reaches_asker(const Delivered& one, const storage::NeedRecord& need) {
    if (one.message.place == Place::room) {
        return need.place == Place::room;
    }
    const auto speaker =
        world_.core().office().members.speaker({one.message.channel, one.message.recipient});
    return one.message.recipient == need.asker.value ||
           (!speaker.profile_id.empty() && speaker.profile_id == need.asker_profile);
}

void AskerChecks::hear(const Delivered& one) {
    const auto need = one.context.need_id && !repeats(one)
                          ? world_.core().office().needs.find(*one.context.need_id)
                          : std::nullopt;
    if (!need || !reaches_asker(one, *need)) {
        return;
    }
    const std::string& text = one.message.text;
    const auto& sent_on = sent_on_[need->id];
    if (std::ranges::any_of(sent_on, [&](const std::string& lost) {
            return text.ends_with(lost);
        })) {
        return;
    }
    const auto open = to_hear_.find(need->id);
    if (open != to_hear_.end() &&
        std::ranges::any_of(kNobody, [&](const char* words) { return contains(text, words); })) {
        ++words_of_nobody_;
        to_hear_.erase(open);
    }
    if (std::ranges::any_of(kWaits, [&](const char* words) {
            return contains(text, need->number + words);
        })) {
        ++words_of_waiting_;
        told_to_wait_.insert(need->id);
    }
    if (one.message.place == Place::room || !tells_any_end(text, need->number)) {
        return;
    }
    Heard& heard = heard_[need->id];
    if (++heard.words > heard.ends) {
        report_(need->id, "the asker hears twice how it ended, or of no end: " + text);
    } else if (!tells(text, need->number, heard.state)) {
        report_(need->id, "the asker hears of another end than " + heard.state + ": " + text);
    } else {
        ++last_words_;
    }
}

void AskerChecks::take_refused(const Refused& refused) {
    if (refused.heard_of && refused.one.context.need_id) {
        hear(refused.one);
        sent_on_[*refused.one.context.need_id].push_back(refused.one.message.text);
    }
}

void AskerChecks::see(const Step& step) {
    for (const Change& change : step.changes) {
        take(change);
    }
    for (const Refused& one : step.refused) {
        take_refused(one);
    }
    for (const Delivered& one : step.delivered) {
        hear(one);
    }
}

void AskerChecks::look_round() {
    for (const auto& [need, heard] : heard_) {
        if (heard.words < heard.ends && heard.by < world_.now()) {
            report_(need, "the asker has not heard in time how it ended: " + heard.state);
        }
    }
    commands::Office& office = world_.core().office();
    for (const auto& need : office.needs.in_state(NeedState::awaiting_release, kMostWaiting)) {
        const auto since = waits_since_.find(need.id);
        const TimePoint by =
            a_working_day_after(since == waits_since_.end() ? need.created_at : since->second);
        if (commands::waits_for_moderator(office, need) && !told_to_wait_.contains(need.id) &&
            by < world_.now()) {
            report_(need.id, "the asker has not heard within a working day that it waits");
        }
    }
    for (const auto& [need, by] : to_hear_) {
        if (by < world_.now()) {
            report_(need, "the asker has not heard within a working day that nobody was found");
        }
    }
}

void AskerChecks::at_the_end() {
    for (const auto& [need, heard] : heard_) {
        if (heard.words < heard.ends) {
            report_(need, "no last word to the asker: " + heard.state);
        }
    }
}

}  // namespace clusterlotse::simulation
