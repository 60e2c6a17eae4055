#include "commands/digest_board.hpp"

#include "commands/candidates.hpp"
#include "commands/capacity_lines.hpp"
#include "commands/digest_schedule.hpp"
#include "commands/discretion.hpp"
#include "commands/free_text.hpp"
#include "commands/local_time.hpp"
#include "commands/need_reading.hpp"
#include "commands/words.hpp"
#include "matching/profile_reading.hpp"

#include <algorithm>
#include <cctype>

namespace clusterlotse::commands {

namespace {

using matching::Fact;

constexpr std::size_t kReasonsShown = 2;
constexpr std::size_t kAbilitiesShown = 3;
/// Of a need in which nothing was understood.
constexpr int kFewestWords = 4;
constexpr std::size_t kLongestPosition = 2;

/// True where it is clear what somebody is to do or to supply; a number of pieces and a date alone
/// say nothing.
bool says_what(const UnderstoodNeed& need) {
    return !need.processes.empty() || !need.materials.empty() || !need.surface.empty() ||
           !need.heat_treatment.empty();
}

/// What was taken for a need and may be something else: news, a few words, somebody's price, or an answer
/// to a number ("2: können wir").
bool is_doubtful(const storage::NeedRecord& need, const UnderstoodNeed& understood) {
    if (tells_news(need.text)) {
        return true;
    }
    if (says_what(understood)) {
        return false;
    }
    const std::string line = first_line(need.text);
    const bool to_a_number = std::isdigit(static_cast<unsigned char>(line.front())) != 0 &&
                             line.find(':') <= kLongestPosition;
    const bool price = line.find("€") != std::string::npos ||
                       line.find("EUR") != std::string::npos ||
                       line.find("Euro") != std::string::npos;
    return price || to_a_number || std::ranges::count(line, ' ') + 1 < kFewestWords;
}

/// What was understood says more in a line than a letter's first one; where that is not what is
/// sought, the asker himself speaks.
BothLanguages lines_of(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    BothLanguages lines;
    if (!says_what(understood)) {
        lines.de = shortened(first_line(text_for_suppliers(office, need)), kLineLength);
        lines.en = lines.de;
        return lines;
    }
    for (const Language language : {Language::de, Language::en}) {
        const auto phrases = matching::describe(understood, office.vocabulary, language);
        (language == Language::de ? lines.de : lines.en) =
            shortened(words_for_suppliers(office, need, joined(phrases, " · ")), kLineLength);
    }
    return lines;
}

std::string reasons_of(const matching::Match& match, Language language) {
    auto reasons = facts_of(match, Fact::Verdict::fits, language);
    reasons.resize(std::min(reasons.size(), kReasonsShown));
    return joined(reasons, ", ");
}

/// Processes the firm lists for others, else those its text shows.
BothLanguages abilities_of(const Office& office, const Profile& profile) {
    std::vector<std::string> codes;
    for (const Capability& capability : profile.capabilities) {
        if (capability.direction != Direction::sought && !capability.process.empty()) {
            codes.push_back(capability.process);
        }
    }
    if (codes.empty()) {
        for (const auto& process : matching::reading_of(office.vocabulary, profile).processes) {
            codes.push_back(process.code);
        }
    }
    BothLanguages abilities;
    for (const Language language : {Language::de, Language::en}) {
        std::vector<std::string> names;
        for (const std::string& code : codes) {
            std::string name = office.vocabulary.process_name(code, language);
            if (names.size() < kAbilitiesShown && std::ranges::find(names, name) == names.end()) {
                names.push_back(std::move(name));
            }
        }
        (language == Language::de ? abilities.de : abilities.en) =
            shortened(joined(names, ", "), kLineLength);
    }
    return abilities;
}

/// "Drehen · Ø 40 mm · bis" as "Drehen · Ø 40 mm", where that leaves most of it.
std::string_view without_half_fact(std::string_view text) {
    constexpr std::string_view kBetween = " · ";
    const auto last = text.rfind(kBetween);
    const bool whole = text.ends_with(" ·");
    return whole || last == text.npos || last < text.size() / 2 ? text : text.substr(0, last);
}

std::string without_dangling(std::string_view text) {
    constexpr std::string_view kDot = "·";
    constexpr std::string_view kSigns = " ,;:(-";
    while (!text.empty()) {
        if (text.ends_with(kDot)) {
            text.remove_suffix(kDot.size());
        } else if (kSigns.find(text.back()) != std::string_view::npos) {
            text.remove_suffix(1);
        } else {
            break;
        }
    }
    return std::string(text);
}

}  // namespace

std::string shortened(std::string_view text, std::size_t characters) {
    std::size_t count = 0;
    std::size_t last_blank = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) {
            continue;
        }
        if (count == characters) {
            return without_dangling(
                       without_half_fact(text.substr(0, last_blank > 0 ? last_blank : i))
                   ) +
                   " …";
        }
        if (text[i] == ' ') {
            last_blank = i;
        }
        ++count;
    }
    return std::string(text);
}

bool may_be_told(const Office& office, const storage::NeedRecord& need) {
    const bool released = under_way(need.state) || need.state == NeedState::no_match;
    const bool discreet =
        need.confidential || need.discretion == Discretion::directed || !need.directed_to.empty();
    const bool over = (need.deadline && std::chrono::sys_days(*need.deadline) <
                                            std::chrono::sys_days(today_of(office))) ||
                      (need.expires_at && *need.expires_at <= office.clock.now());
    return released && !discreet && !over && !need.text.empty();
}

DigestBoard::DigestBoard(Office& office, TimePoint at) : office_(office) {
    for (const auto& need : office.needs.not_ended(kMostOpenNeeds)) {
        if (may_be_told(office, need)) {
            waiting_.push_back(need.id);
        }
    }
    std::ranges::reverse(waiting_);
    week_ = office.needs.posted(at - std::chrono::days(7), at);
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
            return shortened(capacity_line(office_, capacity, today, language), kLineLength);
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
    return false;
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
    const auto found = office_.engine.match(work_text(office_, need), understood, options);
    for (const matching::Match* match : fitting_matches(found)) {
        fitting_[match->profile].push_back(
            {&open,
             match->score,
             {reasons_of(*match, Language::de), reasons_of(*match, Language::en)}}
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
