#include "commands/ruled_out_firms.hpp"

#include "commands/redaction.hpp"
#include "matching/text.hpp"

namespace clusterlotse::commands {

bool PlainWords::operator()(std::string_view word) {
    const std::string key = matching::squeezed(word);
    const auto known = known_.find(key);
    if (known != known_.end()) {
        return known->second;
    }
    const UnderstoodNeed read = engine_.understand(std::string(word), Date{}, Language::de);
    const bool of_the_trade = !read.kind.empty() || !read.processes.empty() ||
                              !read.materials.empty() || !read.surface.empty() ||
                              !read.heat_treatment.empty() || !read.certificates.empty();
    return known_[key] = of_the_trade || is_common_in_names(word);
}

std::vector<std::string> names_of_others(
    const Office& office,
    const std::vector<TextWord>& text,
    const std::string& profile_id,
    const std::string& another
) {
    return office.firm_names.like(office.profiles, text, {profile_id, another});
}

std::vector<RuledOut> ruled_out_in(
    const Office& office, std::string_view text, const std::string& asker_profile
) {
    // Most needs rule out nobody: then no name has to be read.
    if (!may_rule_out(text)) {
        return {};
    }
    PlainWords plain(office.engine);
    return firms_ruled_out(
        text,
        names_of_others(office, text_words(text), asker_profile),
        [&plain](std::string_view word) { return plain(word); }
    );
}

}  // namespace clusterlotse::commands
