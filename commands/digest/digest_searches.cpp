#include "commands/digest/digest_searches.hpp"

#include "commands/needs/need_reading.hpp"
#include "commands/waves/candidates.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// A limit that is open on one side says nothing of a part's size on it.
std::optional<Interval> interval_of(const std::optional<Range>& range) {
    if (!range || (!range->min && !range->max)) {
        return std::nullopt;
    }
    return Interval{range->min.value_or(*range->max), range->max.value_or(*range->min)};
}

void add_limits(const Capability& sought, UnderstoodNeed& need) {
    need.dimensions_mm.diameter = interval_of(sought.diameter_mm);
    need.dimensions_mm.length = interval_of(sought.length_mm);
    need.dimensions_mm.width = interval_of(sought.width_mm);
    need.dimensions_mm.height = interval_of(sought.height_mm);
    need.dimensions_mm.thickness = interval_of(sought.thickness_mm);
    need.mass_kg = interval_of(sought.mass_kg);
}

}  // namespace

const Capability* sought_work(const Profile& seeker, const std::string& process) {
    const auto found = std::ranges::find_if(seeker.capabilities, [&](const Capability& one) {
        return one.direction == Direction::sought && one.process == process;
    });
    return process.empty() || found == seeker.capabilities.end() ? nullptr : &*found;
}

bool is_paused(const Office& office, const Profile& profile) {
    return profile.paused_until &&
           std::chrono::sys_days(*profile.paused_until) >= std::chrono::sys_days(today_of(office));
}

bool takes_partners(const Office& office, const Profile& seeker) {
    return !is_paused(office, seeker) && office.members.request_recipient(seeker);
}

bool SearchBoard::prepare(std::size_t limit) {
    if (!listed_ && limit > 0) {
        // Goes through all profiles: a step of its own.
        waiting_ = office_.profiles.seeking(kMostSeekers);
        std::ranges::reverse(waiting_);
        listed_ = true;
        return true;
    }
    for (std::size_t done = 0; done < limit && !waiting_.empty(); ++done) {
        const auto seeker = office_.profiles.find(waiting_.back());
        waiting_.pop_back();
        if (seeker && takes_partners(office_, *seeker)) {
            add(*seeker);
        }
    }
    if (!listed_ || !waiting_.empty()) {
        return true;
    }
    for (auto& [profile, searches] : fitting_) {
        std::ranges::stable_sort(searches, [](const FittingSearch& a, const FittingSearch& b) {
            return a.score > b.score;
        });
    }
    return false;
}

void SearchBoard::add(const Profile& seeker) {
    std::size_t count = 0;
    for (matching::PartnerSearch& search : office_.engine.searches_of(seeker)) {
        const std::string process = search.need.processes.front();
        const Capability* sought = sought_work(seeker, process);
        if (sought == nullptr || ++count > kSearchesOfAFirm) {
            continue;
        }
        add_limits(*sought, search.need);
        matching::MatchOptions options;
        options.top = kFirmsOfASearch;
        options.today = today_of(office_);
        options.asker = seeker.id;
        options.eligible = [&](const std::string& id) { return id != seeker.id; };
        const OpenSearch& open = searches_.emplace_back(OpenSearch{
            seeker.id, process, search_lines(office_, seeker, *sought)});
        const auto found = office_.engine.match(search.words, search.need, options);
        for (const matching::Match* match : fitting_matches(found)) {
            fitting_[match->profile].push_back({&open, match->score, reasons_of(*match)});
        }
    }
}

const std::vector<FittingSearch>& SearchBoard::fitting(const std::string& profile_id) const {
    static const std::vector<FittingSearch> none;
    const auto found = fitting_.find(profile_id);
    return found == fitting_.end() ? none : found->second;
}

}  // namespace clusterlotse::commands
