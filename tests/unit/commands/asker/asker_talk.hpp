#pragma once

#include "tests/support/asking_scene.hpp"

#include <string>
#include <vector>

namespace clusterlotse::test {

/// What is sent when the asker says this, before or after a firm has answered: it means the same.
std::vector<Sent> said(AskingScene& scene, bool answered, const std::string& words);

/// The bot's own words of a change, as an English reader reads them; the asker's words stay.
std::string in_english(std::string words);

}  // namespace clusterlotse::test
