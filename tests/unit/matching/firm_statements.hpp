#pragma once

#include "tests/unit/matching/firm_statement.hpp"

namespace clusterlotse::test_support {

// clang-format off: a row is a sentence
/// Beside which the rules of reading were written.
inline constexpr FirmStatement kFirmStatements[] = {
    // What it is not
    {"Wir verzinken galvanisch. Feuerverzinken ist ein anderes Verfahren.", "zinc_plating", "hot_dip_galvanising"},
    {"Chemisch Nickel, nicht zu verwechseln mit galvanisch Nickel oder Hartchrom.", "electroless_nickel", "hard_chrome"},
    {"Pulverbeschichten bis 6 m. Nasslackieren ist nicht unser Metier.", "powder_coating", "painting"},
    {"Rundkneten ist kein Schmieden: wir kneten Rohre kalt.", "", "forging"},
    {"We are powder coaters. Galvanising is a different process and is not done here.", "powder_coating", "hot_dip_galvanising"},
    {"Tiefziehen bis 400 t. Mit Drücken hat das nichts zu tun.", "deep_drawing", "metal_spinning"},
    {"Im Unterschied zum Erodieren fräsen wir Grafit trocken.", "milling", "edm"},
    {"Unlike injection moulding, 3D printing needs no tool. We print PA12 on four machines.", "additive_manufacturing", "injection_moulding"},
    {"Wir sind weder Gießerei noch Schmiede, sondern eine Dreherei.", "turning", "casting forging"},
    {"Statt zu schweißen, nieten wir.", "riveting", "welding"},
    {"Feinguss nein, Sandguss ja: Bronze bis 300 kg.", "sand_casting", "investment_casting"},
    {"Kunststoffspritzguss hat mit unserem Aluminiumdruckguss nur den Namen gemein.", "die_casting", "injection_moulding"},
    {"Für Eloxal sind wir der falsche Ansprechpartner. Wir brünieren.", "black_oxide", "anodising"},
    {"Das Verzahnen überlassen wir den Spezialisten, wir drehen die Rohlinge.", "turning", "gear_cutting"},
    {"Looking for casting? Please ask our neighbours. We forge rings.", "forging", "casting"},
    // What it buys
    {"We source castings and forgings in Europe and machine them here.", "machining", "casting forging"},
    {"Gussteile beziehen wir von drei Gießereien, bei uns werden sie gefräst.", "milling", "casting"},
    {"Unsere Messer lassen wir extern härten. Schleifen können wir selbst.", "grinding", "hardening"},
    {"Maschinenbau. Zukaufteile: Drehteile, Frästeile, Zahnräder.", "special_machine_building", "gear_cutting"},
    {"Zahnräder kaufen wir fertig verzahnt ein und bauen daraus Getriebe.", "assembly", "gear_cutting"},
    {"Die Oberflächen (Verzinken, Eloxieren) vergeben wir an langjährige Partner. Wir kanten Bleche.", "press_braking", "zinc_plating anodising"},
    {"Fremdvergabe: Härten, Beschichten. Eigenleistung: Drehen, Fräsen.", "turning milling", "hardening"},
    {"Bought-in parts: springs, castings, bearings. We assemble pumps.", "assembly", "casting spring_making"},
    {"Hardening is subcontracted to a local heat treater; we grind afterwards.", "grinding", "hardening"},
    {"Gehäuse aus Aluminiumguss liefert uns eine Gießerei im Allgäu, wir bearbeiten und montieren.", "machining assembly", "casting"},
    {"Das Material kommt gestrahlt und grundiert vom Händler. Wir sägen und bohren Träger.", "sawing", "blasting"},
    {"Zum Verzinken bringen wir die Teile nach Siegen. Wir schweißen Geländer.", "welding", "hot_dip_galvanising"},
    // What it works on
    {"Wir bearbeiten Schmiedeteile und Gussteile auf Bearbeitungszentren.", "machining", "forging casting"},
    {"Reparatur von Pressen und Stanzautomaten.", "machine_repair", "punching"},
    {"Machining of castings and forgings up to 20 t.", "machining", "casting forging"},
    {"Retrofit von Drehmaschinen, Fräsmaschinen und Schleifmaschinen.", "retrofit", "turning milling grinding"},
    {"Strahlen und Lackieren von Stahlbauten, Behältern und Gussteilen.", "blasting painting", "steel_construction casting vessel_construction"},
    {"Prüfung von Schweißnähten, Gussstücken und Schmiedestücken mit Ultraschall.", "non_destructive_testing", "welding casting forging"},
    {"Auswuchten von Lüfterrädern und Reinigen von Druckgussteilen.", "cleaning", "die_casting"},
    {"Schleifen von Kurbelwellen und Nockenwellen, gegossen oder geschmiedet.", "grinding", "casting forging"},
    {"Vergüten von Gesenkschmiedeteilen im Durchlaufofen.", "quenching_tempering", "drop_forging"},
    {"Lohnverpackung von Stanz- und Spritzgussteilen.", "packaging", "punching injection_moulding"},
    {"Härten von Zahnrädern, Wellen und Werkzeugen.", "hardening", "gear_cutting"},
    {"Calibration of torque tools and hardness testers for heat treaters.", "calibration", "heat_treatment"},
    // Its own products and its customers
    {"Hersteller von Schweißrobotern und Vorrichtungen für den Fahrzeugbau.", "", "welding"},
    {"Wir liefern Strahlmittel, Strahlanlagen und Ersatzteile.", "", "blasting"},
    {"Chemikalien für die Galvanik: Elektrolyte, Beizen, Passivierungen.", "", "electroplating pickling"},
    {"Fräser und Bohrer aus Hartmetall, eigene Fertigung, auch Sonderwerkzeuge.", "", "milling"},
    {"Kunden: Härtereien, Verzinkereien, Lackierbetriebe. Wir bauen Warenträger aus Draht.", "wire_forming", "hardening painting"},
    {"We supply foundries with pattern plates and core boxes.", "", "casting"},
    // Names of persons and places
    {"Schlosserei Brüder Bruns, Inhaber Heinz Bruns.", "", "black_oxide"},
    {"Fräserei Schmied & Söhne, Schmiedgasse 12.", "milling", "forging"},
    {"Werk 2: An der Verzinkerei 7, 57072 Siegen. Wir stanzen Bleche.", "punching", "hot_dip_galvanising"},
    {"Geschäftsführer: Dipl.-Ing. Peter Walzer. Wir drehen bis Ø 300.", "turning", "rolling_mill"},
    // What it does all the same
    {"Wir drehen nicht nur, wir schleifen auch.", "turning grinding", ""},
    {"Wir kaufen Rohguss und drehen ihn.", "turning", "casting"},
    {"Früher nur Verzinken, heute auch Eloxieren.", "anodising", ""},
    {"Keine Serien, aber Einzelteile aus Stahlguss gießen wir jeden Tag.", "casting", ""},
    {"Nicht nur Drehen, sondern auch Härten machen wir im Haus.", "turning hardening", ""},
    {"Anders als die meisten Lohnhärtereien nitrieren wir auch Einzelstücke.", "nitriding", ""},
    {"Wir vergeben nichts: Drehen, Fräsen, Schleifen, Härten unter einem Dach.", "turning hardening", ""},
    {"Gussteile: Modellbau, Gießen, Bearbeiten, alles bei uns.", "casting", ""},
    {"Kein Problem: Laserschneiden, Kanten, Schweißen aus einer Hand.", "laser_cutting welding", ""},
    {"Wir sind nicht die größte Gießerei, aber eine der schnellsten.", "casting", ""},
    {"Unlike others, we do our own hardening and grinding.", "hardening grinding", ""},
    {"No minimum quantity: we anodise single parts too.", "anodising", ""},
    {"Im Gegensatz zu früher verzahnen wir heute selbst bis Modul 12.", "gear_cutting", ""},
    {"Wir beziehen Strom vom eigenen Dach und härten damit in drei Vakuumöfen.", "vacuum_hardening", ""},
    {"Andere lassen härten, wir härten selbst.", "hardening", ""},
    {"Wir beschaffen das Material, schneiden mit Laser zu und schweißen.", "laser_cutting welding", ""},
    {"Bearbeitung von Gussteilen aus eigener Gießerei.", "machining casting", ""},
    {"Wir reparieren Zahnräder und fertigen neue nach Muster: Verzahnen bis Modul 20.", "gear_cutting", ""},
    {"Schmieden statt Gießen: unsere Freiformschmiede liefert Einzelstücke.", "open_die_forging", "casting"},
    {"Was viele nicht wissen: wir lackieren auch.", "painting", ""},
};
// clang-format on

}  // namespace clusterlotse::test_support
