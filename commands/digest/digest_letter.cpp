#include "commands/digest/digest_letter.hpp"

#include "commands/desk/words.hpp"
#include "commands/digest/digest_wishes.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::ItemKind;

Fields fields_of(const DigestLine& line, std::size_t position, Language language) {
    Fields fields;
    fields.set("position", std::to_string(position))
        .set("title", line.title)
        .set("text", line.text)
        .set("details", line.details)
        .set("firm", line.firm)
        .set("until", line.until ? shown_date(*line.until, language) : std::string())
        .set("answers", line.answers > 0 ? std::to_string(line.answers) : std::string())
        .set("one_answer", line.answers == 1)
        .set("several_answers", line.answers > 1)
        .set("invitation", line.kind == ItemKind::invitation && !line.needs_time)
        .set("needs_time", line.needs_time)
        .set("expiring", line.until.has_value());
    return fields;
}

/// How the first item that a supplier can answer is named: by its position, in the room by its
/// number.
std::string answerable(const DigestContent& content, bool room) {
    const auto line = std::ranges::find_if(content.lines, [](const DigestLine& one) {
        return one.kind == ItemKind::fitting || one.kind == ItemKind::invitation ||
               one.kind == ItemKind::search || one.kind == ItemKind::sought;
    });
    if (line == content.lines.end()) {
        return {};
    }
    return room ? line->title : std::to_string(line - content.lines.begin() + 1);
}

/// The subject says what matters most.
void set_lead(Fields& fields, std::size_t fitting, std::size_t waiting, std::size_t partners) {
    const bool nothing_for_him = fitting == 0 && waiting == 0;
    fields.set("fitting_count", std::to_string(fitting))
        .set("one_fitting", fitting == 1)
        .set("several_fitting", fitting > 1)
        .set("lead_waiting", fitting == 0 && waiting > 0)
        .set("lead_partner", nothing_for_him && partners > 0)
        .set("lead_news", nothing_for_him && partners == 0);
}

}  // namespace

OutboundMessage digest_letter(
    const Office& office, const EditionReader& reader, const DigestContent& content
) {
    const Language language = reader.recipient.language;
    std::array<std::vector<Fields>, kDigestSections> sections;
    for (std::size_t i = 0; i < content.lines.size(); ++i) {
        const DigestLine& line = content.lines[i];
        sections[static_cast<std::size_t>(line.section)].push_back(fields_of(line, i + 1, language)
        );
    }
    constexpr const char* kNames[] = {
        "fitting", "waiting", "partners", "sought", "members", "free"};
    Fields fields;
    set_lead(fields, sections[0].size(), sections[1].size(), sections[2].size());
    fields.set("answerable", answerable(content, reader.room()));
    for (std::size_t i = 0; i < kDigestSections; ++i) {
        fields.set(std::string("has_") + kNames[i], !sections[i].empty());
        fields.set(kNames[i], std::move(sections[i]));
    }
    const std::size_t more = content.left_out[static_cast<std::size_t>(DigestSection::members)];
    fields.set("more_members", more > 0 ? std::to_string(more) : std::string());
    add_week(fields, content.week);
    if (reader.consent) {
        fields.set("consent_on", shown_date(reader.consent->given_on, language))
            .set("consent_source", reader.consent->source);
    }
    return reader.room() ? letter_to_room(office, "digest_room", fields)
                         : letter_to(office, reader.recipient, "digest", fields);
}

std::vector<storage::EditionItem> items_of(const DigestContent& content) {
    std::vector<storage::EditionItem> items;
    for (const DigestLine& line : content.lines) {
        const int position = static_cast<int>(items.size()) + 1;
        items.push_back({position, line.kind, line.need_id, line.profile_id, line.process});
    }
    return items;
}

void add_week(Fields& fields, const storage::NeedCounts& week) {
    fields.set("posted", week.posted > 0 ? std::to_string(week.posted) : "")
        .set("one_posted", week.posted == 1)
        .set("helped", week.helped > 0 ? std::to_string(week.helped) : "")
        .set("all_helped", week.helped == week.posted);
}

void send_in_turn(Office& office, OutboundMessage letter, storage::EditionEntry& entry) {
    const TimePoint now = office.clock.now();
    TimePoint slot = now;
    if (const auto last = office.editions.last_send(entry.reader.channel)) {
        slot = std::max(slot, TimePoint(*last + kBetweenDigests));
    }
    entry.send_at = unasked_time(office, slot);
    make_unsubscribable(office, letter);
    entry.outbox_id =
        office.outbox.enqueue(letter, {storage::Purpose::digest}, now, *entry.send_at);
}

bool write_digest(
    Office& office,
    const EditionReader& reader,
    Date edition,
    const DigestContent& content,
    Wanted wanted
) {
    storage::EditionEntry entry{
        .reader = reader.recipient.address, .day = edition, .written_at = office.clock.now()};
    const bool written = content.worth_sending(wanted);
    if (written) {
        send_in_turn(office, digest_letter(office, reader, content), entry);
        entry.items = items_of(content);
    }
    office.editions.add(entry);
    return written;
}

}  // namespace clusterlotse::commands
