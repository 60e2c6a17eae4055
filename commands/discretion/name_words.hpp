#pragma once

#include "domain/profile.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The words of a name, signs left out.
std::vector<std::string> words_of_name(const std::string& name);

/// "Kessler" of "Kessler GmbH & Co. KG", "Görtz & Uhl" of "Görtz & Uhl GbR".
std::string without_legal_form(const std::string& name);

/// What a firm says of itself that names it as well as its name does: its brands ("AquaPro®",
/// "unsere Marke Glanta"), its streets with their number, and the first letters of its name where
/// these are three or more.
std::vector<std::string> telling_words(const Profile& profile);

/// "M&K" of "M&K Metallbau".
std::vector<std::string> initials_in(const std::string& name);

/// "Frästeam 24" of "3D-Frästeam 24": words of the trade that name somebody with their number.
std::vector<std::string> numbered_in(const std::string& name);

/// True for the words of a person's name, not of a department's: "Vertrieb Otterbach".
bool is_person(const std::vector<std::string>& words);

}  // namespace clusterlotse::commands
