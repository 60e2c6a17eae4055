#pragma once

#include "commands/asker/asker_words.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

namespace clusterlotse::commands {

/// Monday; three firms, of which the first two have answered.
inline AskerSetting setting_of_three() {
    AskerSetting setting;
    setting.today = test::day(2026, 11, 23);
    setting.firms = {"Dreherei Lautertal GmbH", "Müller Zerspanung", "Galvanik Rodenbach & Co. KG"};
    setting.in_table = 2;
    return setting;
}

struct SaidPhrase {
    const char* text;
    AskerSays says;
};

}  // namespace clusterlotse::commands
