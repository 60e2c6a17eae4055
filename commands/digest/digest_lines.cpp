#include "commands/digest/digest_lines.hpp"

#include "commands/desk/free_text.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/lessons/capability_words.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/firms/profile_reading.hpp"

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
        lines.de = shortened(headline_for_suppliers(office, need), kLineLength);
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

BothLanguages reasons_of(const matching::Match& match) {
    const auto in = [&](Language language) {
        auto reasons = facts_of(match, Fact::Verdict::fits, language);
        reasons.resize(std::min(reasons.size(), kReasonsShown));
        return joined(reasons, ", ");
    };
    return {in(Language::de), in(Language::en)};
}

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

BothLanguages search_lines(Office& office, const Profile& seeker, const Capability& sought) {
    const Language own = language_of(office, seeker);
    const auto in = [&](Language language) {
        const std::string name = office.vocabulary.process_name(sought.process, language);
        const std::string words =
            language == own ? std::string(trimmed(without_names(office, sought.wording, seeker.id)))
                            : std::string();
        if (!words.empty()) {
            const bool named = folded(words).find(folded(name)) != std::string::npos;
            return shortened(named ? words : name + ": " + words, kLineLength);
        }
        std::vector<std::string> parts{name};
        for (std::string& detail : details_of(office, sought, language)) {
            parts.push_back(std::move(detail));
        }
        return shortened(joined(parts, " · "), kLineLength);
    };
    return {in(Language::de), in(Language::en)};
}

}  // namespace clusterlotse::commands
