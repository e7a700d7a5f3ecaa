'use client';
import { Slider as BaseSlider } from '@base-ui/react/slider';

interface SliderProps {
  label: string;
  value: number;
  /** From 0 to here, in steps of one. */
  max: number;
  onValueChange: (value: number) => void;
  /** The value in words, such as "12.50 bizcoins". */
  valueText: string;
  disabled?: boolean | undefined;
}

/** Moves by arrow, page and home keys, by touch and by pointer; the control around the thin track is a finger high. */
export function Slider({ label, value, max, onValueChange, valueText, disabled = false }: SliderProps) {
  return (
    <BaseSlider.Root
      value={value}
      min={0}
      max={Math.max(max, 1)}
      largeStep={Math.max(1, Math.round(max / 10))}
      onValueChange={onValueChange}
      disabled={disabled}
      className="px-3 data-[disabled]:opacity-55"
    >
      <BaseSlider.Control className="flex h-11 w-full touch-none items-center select-none">
        <BaseSlider.Track className="h-2 w-full rounded-full bg-sunken outline outline-line">
          <BaseSlider.Indicator className="rounded-full bg-amber" />
          <BaseSlider.Thumb
            getAriaLabel={() => label}
            getAriaValueText={() => valueText}
            className="size-6 rounded-full border-2 border-amber bg-surface shadow-rest has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-jade"
          />
        </BaseSlider.Track>
      </BaseSlider.Control>
    </BaseSlider.Root>
  );
}
