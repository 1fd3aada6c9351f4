<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Cards</name>
    <message numerus="yes">
      <source>%n smaller reason(s)</source>
      <translation>
        <numerusform>%n smaller reason</numerusform>
        <numerusform>%n smaller reasons</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HeldBackPopup</name>
    <message numerus="yes">
      <source>%n film(s) are not offered</source>
      <translation>
        <numerusform>%n film is not offered</numerusform>
        <numerusform>%n films are not offered</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>History</name>
    <message numerus="yes">
      <source>Show all %n</source>
      <translation>
        <numerusform>Show it</numerusform>
        <numerusform>Show all %n</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportDesk</name>
    <message numerus="yes">
      <source>%n entry(s) from {service} added</source>
      <translation>
        <numerusform>%n entry from {service} added</numerusform>
        <numerusform>%n entries from {service} added</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportPage</name>
    <message numerus="yes">
      <source>%n row(s) about series or without a title were skipped.</source>
      <translation>
        <numerusform>%n row about series or without a title was skipped.</numerusform>
        <numerusform>%n rows about series or without a title were skipped.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>&amp;Add %n entry(s)</source>
      <translation>
        <numerusform>&amp;Add %n entry</numerusform>
        <numerusform>&amp;Add %n entries</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>%n hit</numerusform>
        <numerusform>%n hits</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PaletteDesk</name>
    <message numerus="yes">
      <source>%n film(s)</source>
      <translation>
        <numerusform>%n film</numerusform>
        <numerusform>%n films</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Profiles</name>
    <message numerus="yes">
      <source>%n chat(s)</source>
      <translation>
        <numerusform>%n chat</numerusform>
        <numerusform>%n chats</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n film(s) rated</source>
      <translation>
        <numerusform>%n film rated</numerusform>
        <numerusform>%n films rated</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SelectionBar</name>
    <message numerus="yes">
      <source>Films here: %n</source>
      <translation>
        <numerusform>Films here: %n</numerusform>
        <numerusform>Films here: %n</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ShortcutsPage</name>
    <message numerus="yes">
      <source>%n shortcut(s)</source>
      <translation>
        <numerusform>%n shortcut</numerusform>
        <numerusform>%n shortcuts</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message numerus="yes">
      <source>%n request(s) sent</source>
      <translation>
        <numerusform>%n request sent</numerusform>
        <numerusform>%n requests sent</numerusform>
      </translation>
    </message>
  </context>
</TS>
