<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AdviceModel</name>
    <message numerus="yes">
        <source>%n measure(s) needed first</source>
        <translation>
            <numerusform>%n measure needed first</numerusform>
            <numerusform>%n measures needed first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Advisor</name>
    <message numerus="yes">
        <source>%n dismissed finding(s) do not count.</source>
        <translation>
            <numerusform>%n dismissed finding does not count.</numerusform>
            <numerusform>%n dismissed findings do not count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message numerus="yes">
        <source>The plan has %n error(s). Export all the same?</source>
        <translation>
            <numerusform>The plan has %n error. Export all the same?</numerusform>
            <numerusform>The plan has %n errors. Export all the same?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message numerus="yes">
        <source>The plan shows %n indicator(s)</source>
        <translation>
            <numerusform>The plan shows %n indicator</numerusform>
            <numerusform>The plan shows %n indicators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeasuresPage</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) in the plan: %1</source>
        <comment>%1 is the region</comment>
        <translation>
            <numerusform>%n measure in the plan: %1</numerusform>
            <numerusform>%n measures in the plan: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>%n measure(s) deleted; Ctrl+Z brings back</source>
        <translation>
            <numerusform>%n measure deleted; Ctrl+Z brings it back</numerusform>
            <numerusform>%n measures deleted; Ctrl+Z brings them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemButton</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionProfile</name>
    <message numerus="yes">
        <source>%n city(-ies) of regional subordination</source>
        <translation>
            <numerusform>%n city of regional subordination</numerusform>
            <numerusform>%n cities of regional subordination</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n district(s)</source>
        <translation>
            <numerusform>%n district</numerusform>
            <numerusform>%n districts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message numerus="yes">
        <source>%n change(s) accepted</source>
        <translation>
            <numerusform>%n change accepted</numerusform>
            <numerusform>%n changes accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %n proposal(s)</source>
        <translation>
            <numerusform>&amp;Accept %n proposal</numerusform>
            <numerusform>&amp;Accept %n proposals</numerusform>
        </translation>
    </message>
</context>
</TS>
