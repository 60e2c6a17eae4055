#include "commands/asker/asker_words.hpp"
#include "commands/capacity/capacity_words.hpp"
#include "commands/desk/words.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace clusterlotse;
    using namespace clusterlotse::commands;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    parse_command(text);
    find_need_number(text);
    small_talk(text);
    taken_back(text, size % 2 == 0);
    says_yes(text);
    says_no(text);
    AskerSetting setting;
    setting.today = Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};
    setting.firms = {"Dreherei Lautertal GmbH", "Müller Zerspanung"};
    setting.in_table = 2;
    setting.hint = date_hint(
        Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(29)}, setting.today
    );
    read_asker(text, setting);
    choice_number(text, 9);
    has_need_words(text);
    has_answer_words(text);
    first_line(text);
    return 0;
}
