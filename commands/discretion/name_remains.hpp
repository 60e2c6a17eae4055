#pragma once

#include "commands/discretion/redaction.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// `text`, in which kLeftOut stands for names, without what is left of these names around it: legal
/// forms, "Fa.", titles, the other half of a double name, a genitive, a project called like them,
/// and the words that only led to them ("für die", "by"). "20 Teile für Fa. […]-Söhne GmbH" becomes
/// "20 Teile". Where such a name is the subject of a sentence, `subject` stands in its place; where
/// `subject` is empty the sentence is about another firm and is left out. A few kLeftOut may remain
/// where nothing shorter reads well. A text without kLeftOut stays as it is.
std::string without_remains(
    const std::string& text, const IsPlainWord& plain, std::string_view subject
);

}  // namespace clusterlotse::commands
