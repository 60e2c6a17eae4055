#include "commands/digest/digest_board.hpp"

#include "commands/capacity/capacity_lines.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_schedule.hpp"
#include "commands/discretion/own_place.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/candidates.hpp"
#include "commands/waves/split_lots.hpp"

#include <algorithm>

namespace clusterlotse::commands {

bool may_be_told(const Office& office, const storage::NeedRecord& need) {
    const bool released = under_way(need.state) || need.state == NeedState::no_match;
    const bool discreet =
        need.confidential || need.discretion == Discretion::directed || !need.directed_to.empty();
    const bool over = (need.deadline && std::chrono::sys_days(*need.deadline) <
                                            std::chrono::sys_days(today_of(office))) ||
                      (need.expires_at && *need.expires_at <= office.clock.now());
    const bool enough = need.wave > kMostWaves;
    return released && !discreet && !over && !enough && !need.text.empty();
}

namespace {

/// The same hour of the clock on the wall a week ago: around a change of the clocks no need counts
/// for two weeks or for none.
TimePoint week_before(const Office& office, TimePoint at) {
    const std::string& zone = digest_zone(office.settings);
    const LocalTime now = local_time(at, zone);
    const Date day = std::chrono::sys_days(now.date) - std::chrono::days(7);
    return at_local(day, std::chrono::duration_cast<std::chrono::minutes>(now.time), zone);
}

}  // namespace

DigestBoard::DigestBoard(Office& office, TimePoint at) : office_(office), searches_(office) {
    for (const auto& need : office.needs.not_ended(kMostOpenNeeds)) {
        if (may_be_told(office, need)) {
            waiting_.push_back(need.id);
        }
    }
    std::ranges::reverse(waiting_);
    week_ = office.needs.posted(week_before(office, at), at);
    add_members(at);
    add_free(at);
}

void DigestBoard::add_members(TimePoint at) {
    for (const Profile& profile : office_.profiles.added_after(at - kNewFor, kMostNewMembers)) {
        members_.push_back({profile.id, profile.name, profile.city, abilities_of(office_, profile)}
        );
    }
}

void DigestBoard::add_free(TimePoint at) {
    const Date today = local_date(at, office_.settings.cluster.timezone);
    const TimePoint before =
        digest_before(office_.settings, local_date(at, digest_zone(office_.settings))).at;
    for (const storage::FreeCapacity& capacity : office_.capacities.current(today)) {
        const auto profile = office_.profiles.find(capacity.profile_id);
        // What is said while a late edition is written is news of the next one.
        if (!profile || free_.size() == kMostFreeOffers || capacity.created_at > at) {
            continue;
        }
        const auto line = [&](Language language) {
            return shortened(
                capacity_line(office_, capacity, today, language, CapacityReader::others),
                kLineLength
            );
        };
        free_.push_back(
            {capacity.id,
             capacity.created_at,
             profile->id,
             profile->name,
             {line(Language::de), line(Language::en)},
             capacity.created_at > before}
        );
    }
}

bool DigestBoard::prepare(std::size_t limit) {
    if (waiting_.empty()) {
        return searches_.prepare(limit);
    }
    for (std::size_t done = 0; done < limit && !waiting_.empty(); ++done) {
        const auto need = office_.needs.find(waiting_.back());
        waiting_.pop_back();
        if (need && may_be_told(office_, *need)) {
            add(*need);
        }
    }
    if (!waiting_.empty()) {
        return true;
    }
    for (auto& [profile, needs] : fitting_) {
        std::ranges::stable_sort(needs, [](const FittingNeed& a, const FittingNeed& b) {
            return a.need->without_offer != b.need->without_offer ? a.need->without_offer
                                                                  : a.score > b.score;
        });
    }
    return searches_.prepare(0);
}

void DigestBoard::add(const storage::NeedRecord& need) {
    const UnderstoodNeed understood = understand(office_, need);
    if (is_doubtful(need, understood)) {
        return;
    }
    OpenNeed& open = needs_.emplace_back();
    open.id = need.id;
    open.number = need.number;
    open.asker_profile = need.asker_profile;
    open.asker = need.asker;
    open.excluded_firms = understood.excluded_firms;
    open.from_room = need.place == Place::room;
    open.without_offer = need.state != NeedState::answered;
    lines_[need.id] = lines_of(office_, need, understood);
    matching::MatchOptions options;
    options.top = kFirmsOfANeed;
    options.today = today_of(office_);
    options.asker = need.asker_profile;
    options.eligible = [&](const std::string& id) { return id != need.asker_profile; };
    const auto found =
        office_.engine.match(work_text(office_, need), at_a_time(understood), options);
    const bool secret = place_is_secret(office_, need, understood);
    for (const matching::Match* match : fitting_matches(found)) {
        fitting_[match->profile].push_back(
            {&open, match->score, reasons_of(match_told(*match, secret))}
        );
    }
}

const storage::NeedRecord* DigestBoard::still_open(const OpenNeed& need) {
    const auto [found, added] = current_.try_emplace(need.id);
    if (added) {
        auto record = office_.needs.find(need.id);
        if (record && may_be_told(office_, *record)) {
            found->second = std::move(record);
        }
    }
    return found->second ? &*found->second : nullptr;
}

bool DigestBoard::still_free(const FreeOffer& offer) {
    const auto [found, added] = current_offers_.try_emplace(offer.capacity_id, false);
    if (added) {
        const auto capacity = office_.capacities.find(offer.capacity_id);
        found->second = capacity && capacity->created_at == offer.said_at;
    }
    return found->second;
}

const std::string& DigestBoard::line_of(const storage::NeedRecord& need, Language language) {
    const auto [found, added] = lines_.try_emplace(need.id);
    if (added) {
        found->second = lines_of(office_, need, understand(office_, need));
    }
    return found->second.in(language);
}

const std::vector<FittingNeed>& DigestBoard::fitting(const std::string& profile_id) const {
    static const std::vector<FittingNeed> none;
    const auto found = fitting_.find(profile_id);
    return found == fitting_.end() ? none : found->second;
}

}  // namespace clusterlotse::commands
