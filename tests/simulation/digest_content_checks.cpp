#include "commands/letters/local_time.hpp"
#include "tests/simulation/digest_checks.hpp"
#include "tests/simulation/wire.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kScreen = 15;
constexpr int kMostItems = 12;
constexpr days kNewAtMost{35};

bool about_needs(Part part) {
    return part == Part::fitting || part == Part::sought;
}

}  // namespace

const Offered* DigestChecks::offer_in(const std::string& line, TimePoint from, Date day) const {
    const auto found = std::ranges::find_if(habits_.offered(), [&](const Offered& one) {
        return line.starts_with(one.name + ": ") && one.said < world_.now() &&
               sys_days(one.until) >= sys_days(day) && (!one.taken || *one.taken >= from);
    });
    return found == habits_.offered().end() ? nullptr : &*found;
}

void DigestChecks::check_free(const Delivered& one, std::size_t edition, const ReadItem& item) {
    ++totals_.free;
    const DueEdition& due = editions_[edition];
    const Offered* offered = offer_in(item.title, due.due, due.day);
    if (offered == nullptr) {
        breach("nobody has this free any more: " + item.title + " to " + key_of(one));
    } else if (firms_of(key_of(one)).contains(offered->firm) && firms_of(key_of(one)).size() == 1) {
        breach("his own free capacity to " + key_of(one));
    }
}

void DigestChecks::check_words(const Delivered& one, const ReadDigest& digest) {
    const int letters = static_cast<int>(one.message.text.size());
    totals_.most_lines = std::max(totals_.most_lines, digest.lines);
    if (letters > totals_.most_letters) {
        totals_.most_letters = letters;
        totals_.longest = one.message.text;
    }
    if (digest.lines > kScreen || digest.items.size() > kMostItems) {
        breach("more than a screen:\n" + one.message.text);
    }
    if (digest.items.empty()) {
        breach("a digest without anything in it:\n" + one.message.text);
    }
    for (std::size_t i = 0; i < digest.items.size(); ++i) {
        const int position = one.message.place == Place::room ? 0 : static_cast<int>(i) + 1;
        if (digest.items[i].position != position || digest.items[i].part == Part::none) {
            breach("wrongly numbered:\n" + one.message.text);
            return;
        }
    }
    if (one.message.place == Place::room && (one.message.text.find("€") != std::string::npos ||
                                             one.message.text.find("EUR") != std::string::npos)) {
        breach("a price in the room:\n" + one.message.text);
    }
}

/// Only the reader's own firm is named, and firms that are new or have something free.
void DigestChecks::check_names(const Delivered& one, const std::string& firm) {
    std::set<std::string> known{firm};
    for (const auto& [id, versions] : members_) {
        const bool his = std::ranges::any_of(versions.back().profile.contacts, [&](const auto& c) {
            return reader_of(c) == key_of(one);
        });
        if (is_new(id, kNewAtMost + days(2)) || his) {
            known.insert(id);
        }
    }
    for (const Offered& offered : habits_.offered()) {
        if (offered.said < one.at &&
            sys_days(offered.until) >=
                sys_days(commands::local_date(one.at, "Europe/Berlin")) - days(2)) {
            known.insert(offered.firm);
        }
    }
    const Searched bytes(on_the_wire(one).bytes);
    if (const auto named = secrets_.anybody_named_in(bytes, known)) {
        breach("names " + *named + " to " + key_of(one) + ":\n" + one.message.text);
    }
}

/// Whoever answers for several firms is told only what each of them may hear; what waits is one's.
void DigestChecks::check_need(
    const Delivered& one, const ReadItem& item, const std::set<std::string>& firms
) {
    if (item.part == Part::members || item.part == Part::partners) {
        return;
    }
    const auto need = world_.core().office().needs.find_number(item.title);
    if (!need) {
        breach("no such need: " + item.title);
        return;
    }
    std::string wrong;
    for (const std::string& firm : firms) {
        wrong = wrong_for(firm, item, *need);
        if (wrong.empty() != about_needs(item.part)) {
            break;
        }
    }
    if (wrong.empty()) {
        return;
    }
    breach(item.title + " " + wrong + ": " + key_of(one) + ": " + need->text);
}

std::string DigestChecks::wrong_for(
    const std::string& firm, const ReadItem& item, const storage::NeedRecord& need
) const {
    const bool asks_him = about_needs(item.part);
    const auto requests = asked_.find(firm);
    const bool asked = requests != asked_.end() && requests->second.contains(item.title);
    if (asks_him && !firm.empty() && need.asker_profile == firm) {
        return "is his own";
    }
    if (asks_him && asked) {
        return "was sent to him as a request";
    }
    const auto found = wishes_.find(need.message_id);
    if (found == wishes_.end() || need.asker_profile == firm) {
        return {};
    }
    const Wishes& wishes = found->second;
    // An asker may let others be asked when the one firm has declined.
    const bool unasked = firm.empty() || asks_him || !asked;
    if (unasked && (wishes.confidential || !wishes.only.empty())) {
        return "is not for everybody";
    }
    if (!wishes.excluded.empty() && (wishes.excluded == firm || firm.empty())) {
        return "is not for him";
    }
    return {};
}

}  // namespace clusterlotse::simulation
