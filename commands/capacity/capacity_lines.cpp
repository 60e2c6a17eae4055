#include "commands/capacity/capacity_lines.hpp"

#include "commands/desk/words.hpp"
#include "commands/lessons/capability_words.hpp"
#include "commands/letters/local_time.hpp"
#include "matching/capacity/capacity_text.hpp"
#include "matching/needs/description.hpp"
#include "matching/ranking/capacity_bonus.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// True where the firm's words are but the process's name, in whatever language.
bool says_no_more(const Office& office, const storage::FreeCapacity& capacity) {
    const std::string words = folded(capacity.wording);
    for (const Language language : {Language::de, Language::en}) {
        if (words == folded(office.vocabulary.process_name(capacity.process, language))) {
            return true;
        }
    }
    constexpr std::size_t kFewLetters = 24;
    if (words.empty() || words.size() > kFewLetters ||
        words.find_first_of("0123456789-Ø") != std::string::npos) {
        return words.empty();
    }
    const UnderstoodNeed read = office.engine.understand(words, Date{}, Language::de);
    return std::ranges::count(words, ' ') <= 1 && read.materials.empty() &&
           read.processes == std::vector<std::string>{capacity.process} &&
           office.vocabulary.nearest_process(words) == capacity.process;
}

/// The process by its name, with the firm's own words where they say more.
std::string work_words(
    const Office& office, const storage::FreeCapacity& capacity, Language language
) {
    const std::string& wording = capacity.wording;
    if (capacity.process.empty()) {
        return wording;
    }
    const std::string name = office.vocabulary.process_name(capacity.process, language);
    if (says_no_more(office, capacity)) {
        return name;
    }
    if (folded(name).find(folded(wording)) != std::string::npos) {
        return name;
    }
    return folded(wording).find(folded(name)) != std::string::npos ? wording
                                                                   : name + " (" + wording + ")";
}

std::string quoted(const std::string& words, Language language) {
    return language == Language::de ? "„" + words + "“" : "“" + words + "”";
}

/// What was understood of the firm's words, beside the process, in the reader's language.
std::string understood_words(
    const Office& office, const storage::FreeCapacity& capacity, Language language
) {
    const UnderstoodNeed read = office.engine.understand(capacity.wording, Date{}, language);
    const std::string name = office.vocabulary.process_name(capacity.process, language);
    std::vector<std::string> details = matching::describe(read, office.vocabulary, language);
    std::erase_if(details, [&](const std::string& detail) {
        return detail == name || std::ranges::any_of(read.processes, [&](const std::string& code) {
                   return !capacity.process.empty() &&
                          detail == office.vocabulary.process_name(code, language) &&
                          folded(name).find(folded(detail)) != std::string::npos;
               });
    });
    const std::string rest = joined(details, ", ");
    if (capacity.process.empty()) {
        return rest.empty() && !capacity.wording.empty() ? quoted(capacity.wording, language)
                                                         : rest;
    }
    return rest.empty() ? name : name + " (" + rest + ")";
}

bool writes_in(Office& office, const std::string& profile_id, Language language) {
    const auto profile = office.profiles.find(profile_id);
    return !profile || language_of(office, *profile) == language;
}

}  // namespace

std::string capacity_line(
    Office& office,
    const storage::FreeCapacity& capacity,
    Date today,
    Language language,
    CapacityReader reader
) {
    std::vector<std::string> parts;
    const bool as_written = reader == CapacityReader::own_firm || says_no_more(office, capacity) ||
                            writes_in(office, capacity.profile_id, language);
    std::string work = as_written ? work_words(office, capacity, language)
                                  : understood_words(office, capacity, language);
    if (!work.empty()) {
        parts.push_back(std::move(work));
    }
    if (capacity.hours) {
        parts.push_back(matching::hours_words(*capacity.hours, language));
    }
    parts.push_back(matching::period_words(capacity.from, capacity.until, today, language));
    return joined(parts, ", ");
}

std::vector<Fields> capacity_rows(
    Office& office, const std::string& profile_id, Language language, bool own
) {
    const Date today = local_date(office.clock.now(), office.settings.cluster.timezone);
    const auto reader = own ? CapacityReader::own_firm : CapacityReader::others;
    std::vector<Fields> rows;
    for (const storage::FreeCapacity& one : office.capacities.of_firm(profile_id, today)) {
        if (own || !one.waits) {
            rows.push_back(Fields()
                               .set("number", std::to_string(one.id))
                               .set("text", capacity_line(office, one, today, language, reader))
                               .set("waits", one.waits));
        }
    }
    return rows;
}

void count_free_capacity(Office& office, const UnderstoodNeed& need, matching::Matching& found) {
    const Date today = local_date(office.clock.now(), office.settings.cluster.timezone);
    std::vector<matching::FirmCapacity> free;
    for (storage::FreeCapacity& one : office.capacities.current(today)) {
        free.push_back(
            {std::move(one.profile_id), std::move(one.process), one.hours, one.from, one.until}
        );
    }
    matching::count_capacities(office.vocabulary, need, today, free, found);
}

}  // namespace clusterlotse::commands
