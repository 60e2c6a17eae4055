#include "commands/capacity/capacity_notes.hpp"

#include "commands/capacity/capacity_firms.hpp"
#include "commands/capacity/capacity_lines.hpp"
#include "commands/capacity/free_capacity.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using matching::OfferedCapacity;
using std::chrono::sys_days;
using storage::FreeCapacity;

const storage::OutboxContext kContext{.purpose = storage::Purpose::free_capacity};

/// Which of the firm's earlier capacities this one replaces: the only one of the same work that
/// touches its time, or among several the one in the same words.
const FreeCapacity* replaced_by(
    const OfferedCapacity& offered, const std::vector<FreeCapacity>& earlier
) {
    std::vector<const FreeCapacity*> touched;
    for (const FreeCapacity& one : earlier) {
        const bool same_work = one.process == offered.process &&
                               (!one.process.empty() || one.wording == offered.wording);
        if (same_work && sys_days(one.from) <= sys_days(offered.until) &&
            sys_days(offered.from) <= sys_days(one.until)) {
            touched.push_back(&one);
        }
    }
    if (touched.size() == 1) {
        return touched.front();
    }
    const auto same_words = std::ranges::find_if(touched, [&](const FreeCapacity* one) {
        return folded(one->wording) == folded(offered.wording);
    });
    return same_words == touched.end() ? nullptr : *same_words;
}

/// The template's full stop follows: "12.–16.4" has none of its own.
std::string before_full_stop(std::string line) {
    if (line.ends_with('.')) {
        line.pop_back();
    }
    return line;
}

/// What is read back of one message.
class ReadBack {
public:
    ReadBack(Office& office, const Speaker& speaker) : office_(office), speaker_(speaker) {}

    void noted(const FreeCapacity& capacity, bool replaced) {
        Fields row;
        std::string line = capacity_line(office_, capacity, today_of(office_), speaker_.language);
        row.set("number", std::to_string(capacity.id))
            .set("text", capacity.waits ? line : before_full_stop(line))
            .set("firm", firm_of_several(office_, speaker_, capacity.profile_id))
            .set("replaced", replaced);
        others_than(capacity.profile_id);
        if (capacity.waits) {
            waiting_.push_back(std::move(row));
        } else {
            first_ = first_.empty() ? std::to_string(capacity.id) : first_;
            noted_.push_back(std::move(row));
        }
    }

    void past(const OfferedCapacity& offered) {
        FreeCapacity shown;
        shown.process = offered.process;
        shown.wording = offered.wording;
        shown.hours = offered.hours;
        shown.from = offered.from;
        shown.until = offered.until;
        past_.push_back(Fields().set(
            "text", capacity_line(office_, shown, today_of(office_), speaker_.language)
        ));
    }

    void full() { full_ = true; }

    void send(const Request& request) {
        Fields fields;
        fields.set("has_noted", !noted_.empty())
            .set("first", first_)
            .set("other", other_)
            .set("full", full_)
            .set("limit", std::to_string(kMostCapacities))
            .set("noted", std::move(noted_))
            .set("waiting", std::move(waiting_))
            .set("past", std::move(past_));
        reply(office_, request, "free_capacity", fields, kContext);
    }

private:
    /// Another firm of his that it may be meant for.
    void others_than(const std::string& firm) {
        for (const std::string& other : firms_with_capacity(office_, speaker_)) {
            if (other != firm && other_.empty()) {
                other_ = firm_of_several(office_, speaker_, other);
            }
        }
    }

    Office& office_;
    const Speaker& speaker_;
    std::vector<Fields> noted_;
    std::vector<Fields> waiting_;
    std::vector<Fields> past_;
    std::string first_;
    std::string other_;
    bool full_ = false;
};

}  // namespace

void note_capacities(
    Office& office, const Request& request, const std::vector<OfferedCapacity>& offered
) {
    const Date today = today_of(office);
    const std::string& firm = request.speaker.profile_id;
    std::vector<FreeCapacity> earlier = office.capacities.of_firm(firm, today);
    std::size_t count = earlier.size();
    ReadBack read_back(office, request.speaker);
    for (const OfferedCapacity& one : offered) {
        if (sys_days(one.until) < sys_days(today)) {
            read_back.past(one);
            continue;
        }
        FreeCapacity capacity;
        const FreeCapacity* before = replaced_by(one, earlier);
        if (before == nullptr && count >= kMostCapacities) {
            read_back.full();
            continue;
        }
        capacity.profile_id = firm;
        capacity.process = one.process;
        capacity.wording = one.wording;
        capacity.hours = one.hours;
        capacity.from = one.from;
        capacity.until = one.until;
        capacity.waits = one.process.empty();
        capacity.created_at = office.clock.now();
        if (before != nullptr) {
            capacity.id = before->id;
            office.capacities.update(capacity);
            std::erase_if(earlier, [&](const FreeCapacity& old) { return old.id == capacity.id; });
        } else {
            office.capacities.add(capacity);
            ++count;
        }
        read_back.noted(capacity, before != nullptr);
    }
    read_back.send(request);
}

void change_capacities(Office& office, const Request& request, std::vector<FreeCapacity> changed) {
    ReadBack read_back(office, request.speaker);
    for (FreeCapacity& capacity : changed) {
        const auto before = office.capacities.find(capacity.id);
        capacity.created_at = office.clock.now();
        office.capacities.update(capacity);
        read_back.noted(capacity, before && !before->waits);
    }
    read_back.send(request);
}

void take_capacities_back(
    Office& office, const Request& request, const std::vector<FreeCapacity>& taken
) {
    std::vector<Fields> rows;
    for (const FreeCapacity& one : taken) {
        if (office.capacities.withdraw(one.id)) {
            rows.push_back(
                Fields()
                    .set("firm", firm_of_several(office, request.speaker, one.profile_id))
                    .set("number", std::to_string(one.id))
                    .set(
                        "text",
                        before_full_stop(
                            capacity_line(office, one, today_of(office), request.speaker.language)
                        )
                    )
            );
        }
    }
    Fields fields;
    fields.set("taken", std::move(rows));
    reply(office, request, "free_capacity_taken", fields, kContext);
}

void list_capacities(Office& office, const Request& request, bool which) {
    const Speaker& speaker = request.speaker;
    std::vector<Fields> rows = own_capacity_rows(office, speaker);
    Fields fields;
    fields.set("which", which && !rows.empty())
        .set("has_free", !rows.empty())
        .set("first", rows.empty() ? std::string() : rows.front().texts().at("number"))
        .set("free", std::move(rows));
    reply_privately(office, request, "free_capacity_list", fields, kContext);
    if (request.message.place == Place::room) {
        reply(office, request, "answered_privately", {});
    }
}

}  // namespace clusterlotse::commands
