#include "commands/digest/digest_view.hpp"

#include "commands/discretion/ruled_out.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::ItemKind;

bool excludes_firm(const OpenNeed& need, const std::string& firm, const std::string& city) {
    return std::ranges::any_of(need.excluded_firms, [&](const std::string& written) {
        return matching::may_mean_firm(written, firm) || rules_out_town(written, city);
    });
}

}  // namespace

ReaderView::ReaderView(Office& office, DigestBoard& board, const EditionReader& reader)
    : office_(office),
      board_(board),
      reader_(reader),
      shown_(office.editions.shown_to(reader.recipient.address)) {
    for (const storage::EditionItem& item : shown_) {
        if (item.need_id) {
            shown_needs_.insert(*item.need_id);
        }
    }
    add_firms();
    add_fitting();
}

/// Whatever one of a person's firms must not hear, he must not.
void ReaderView::add_firms() {
    for (const auto& firm : reader_.firms) {
        own_.push_back({firm->id, firm->name, firm->city});
    }
    if (reader_.firms.empty()) {
        return;
    }
    for (const auto& ref : office_.profiles.contacts_at(reader_.recipient.address)) {
        if (is_own(ref.profile_id)) {
            continue;
        }
        if (const auto other = office_.profiles.find(ref.profile_id)) {
            own_.push_back({other->id, other->name, other->city});
        }
    }
}

void ReaderView::add_fitting() {
    for (const auto& firm : reader_.firms) {
        for (const FittingNeed& one : board_.fitting(firm->id)) {
            const auto known = std::ranges::find_if(fitting_, [&](const FirmsNeed& other) {
                return other.fitting->need == one.need;
            });
            if (known == fitting_.end()) {
                fitting_.push_back({&one, firm.get()});
                fits_.insert(one.need->id);
            } else if (one.score > known->fitting->score && !is_paused(office_, *firm)) {
                *known = {&one, firm.get()};
            }
        }
    }
    if (reader_.firms.size() > 1) {
        std::ranges::stable_sort(fitting_, [](const FirmsNeed& a, const FirmsNeed& b) {
            const FittingNeed& one = *a.fitting;
            const FittingNeed& other = *b.fitting;
            return one.need->without_offer != other.need->without_offer ? one.need->without_offer
                                                                        : one.score > other.score;
        });
    }
}

std::vector<FirmsSearch> ReaderView::searches() {
    std::vector<FirmsSearch> found;
    for (const auto& firm : reader_.firms) {
        if (is_paused(office_, *firm)) {
            continue;
        }
        for (const FittingSearch& one : board_.searches(firm->id)) {
            const auto known = std::ranges::find_if(found, [&](const FirmsSearch& other) {
                return other.fitting->search == one.search;
            });
            if (known != found.end()) {
                if (one.score > known->fitting->score) {
                    *known = {&one, firm.get()};
                }
            } else if (may_hear_of(*one.search, *firm)) {
                found.push_back({&one, firm.get()});
            }
        }
    }
    std::ranges::stable_sort(found, [](const FirmsSearch& a, const FirmsSearch& b) {
        return a.fitting->score > b.fitting->score;
    });
    return found;
}

bool ReaderView::shown(ItemKind kind, std::int64_t need) const {
    return std::ranges::any_of(shown_, [&](const storage::EditionItem& item) {
        return item.kind == kind && item.need_id == need;
    });
}

bool ReaderView::shown_member(const std::string& profile_id) const {
    return std::ranges::any_of(shown_, [&](const storage::EditionItem& item) {
        return item.kind == ItemKind::member && item.profile_id == profile_id;
    });
}

bool ReaderView::may_hear_of(const OpenNeed& need) {
    if (reader_.room()) {
        return need.from_room && need.excluded_firms.empty();
    }
    // Once asked, or taken off the list by the moderator, a firm hears of it in no other way.
    return need.asker != reader_.recipient.address &&
           std::ranges::none_of(own_, [&](const Firm& firm) {
               return need.asker_profile == firm.id || excludes_firm(need, firm.name, firm.city) ||
                      office_.invitations.find(need.id, firm.id);
           });
}

bool ReaderView::may_hear_of(const OpenSearch& search, const Profile& firm) {
    const bool shown = std::ranges::any_of(shown_, [&](const storage::EditionItem& item) {
        return item.kind == ItemKind::search && item.profile_id == search.seeker &&
               item.process == search.process;
    });
    if (shown || is_own(search.seeker)) {
        return false;
    }
    const auto talk = office_.partners.find(search.seeker, firm.id, search.process);
    return !talk || !talk->offered;
}

bool ReaderView::is_kept_for_later(const OpenNeed& need) const {
    return !shown(need.id) && fits_.contains(need.id);
}

bool ReaderView::is_own(const std::string& profile_id) const {
    return std::ranges::find(own_, profile_id, &Firm::id) != own_.end();
}

}  // namespace clusterlotse::commands
